import type { AccountAccess, ChannelFinding } from "../contract.ts";
import { green, red } from "../findings.ts";
import { PlatformError } from "../platform-error.ts";
import type { GoogleCtx } from "./google-ctx.ts";
import { listLocations } from "./list-locations.ts";

/**
 * Whether the person still manages the place and Google lets it have posts. Google fetches pictures only for a post
 * that is visible, so whether it reaches ours cannot be tried.
 */
export async function inspectLocation(ctx: GoogleCtx, access: AccountAccess): Promise<ChannelFinding[]> {
  try {
    const locations = await listLocations(ctx, access);
    // A place may be held by another of her accounts than when it was connected.
    const location = locations.find(({ name }) => access.accountId.endsWith(`/${name}`));
    if (!location) return [green("token"), red("permissions", "channel-role-lost")];
    const takesPosts = location.metadata?.canOperateLocalPost !== false;
    return [
      green("token"),
      green("permissions"),
      takesPosts ? green("standing") : red("standing", "account-posts-unavailable"),
    ];
  } catch (error) {
    return [findingOfRefusal(error)];
  }
}

/**
 * An access token that Google does not know is no revocation: it lives an hour. That is told when it is renewed.
 * @throws the error itself where it says nothing about the account
 */
function findingOfRefusal(error: unknown): ChannelFinding {
  if (!(error instanceof PlatformError)) throw error;
  if (error.code.startsWith("UNAUTHENTICATED")) return red("token", "account-needs-reconnect");
  if (error.code.startsWith("PERMISSION_DENIED") && error.kind === "reauth")
    return red("permissions", "channel-role-lost");
  if (error.kind === "rejected") return red("standing", "channel-access-refused");
  throw error;
}
