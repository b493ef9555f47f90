import type { AccountAccess, ChannelFinding } from "../contract.ts";
import { amber, green, red } from "../findings.ts";
import { inspectInOrder, type Look } from "../inspect-in-order.ts";
import { findingOfRefusal } from "../meta/finding-of-refusal.ts";
import { inspectToken } from "../meta/inspect-token.ts";
import { REQUIRED_SCOPES } from "../meta/to-granted-accounts.ts";
import { createdSchema } from "../meta/wire.ts";
import { readQuota } from "./check-quota.ts";
import { inspectOwnAccount } from "./inspect-own-account.ts";
import { inspectPageLink } from "./inspect-page-link.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

export type InspectInput = { access: AccountAccess; pictureUrl: string };

/** Share of the day's posts from which the owner hears of it. */
const LOW_SHARE = 0.8;

/** Everything that publishing to one Instagram account needs, asked by the calls that publishing makes. */
export function inspectAccount(ctx: InstagramCtx, input: InspectInput): Promise<ChannelFinding[]> {
  const { access } = input;
  const app = ctx.facebookApp;
  const through: Look[] =
    access.flow === "instagram-login" || app === null
      ? [() => inspectOwnAccount(ctx, access)]
      : [
          () =>
            inspectToken(ctx.clients.facebookGraph, {
              app,
              access,
              required: REQUIRED_SCOPES.instagram,
              now: ctx.now(),
            }),
          () => inspectPageLink(ctx, access),
        ];
  return inspectInOrder([...through, () => inspectQuota(ctx, access), () => inspectWriting(ctx, input)]);
}

/** Asking takes the permission to publish, so the answer proves that as well. */
async function inspectQuota(ctx: InstagramCtx, access: AccountAccess): Promise<ChannelFinding[]> {
  try {
    const quota = await readQuota(ctx, access);
    if (quota === null) return [green("permissions")];
    return [green("permissions"), judgeQuota(quota)];
  } catch (error) {
    return [findingOfRefusal("permissions", error)];
  }
}

function judgeQuota({ used, total }: { used: number; total: number }): ChannelFinding {
  if (used >= total) return red("quota", "channel-quota-used");
  return used >= total * LOW_SHARE ? amber("quota", "channel-quota-low", { used, total }) : green("quota");
}

/**
 * A container that is never published: the network fetches our picture for it and shows it to nobody. It counts
 * against the 400 containers of a day, not against the posts, and is gone after a day; there is no call to remove it.
 */
async function inspectWriting(
  ctx: InstagramCtx,
  { access, pictureUrl }: InspectInput,
): Promise<ChannelFinding[]> {
  try {
    await clientOf(ctx, access).call({
      purpose: "prepare",
      method: "POST",
      path: `/${access.accountId}/media`,
      parameters: { image_url: pictureUrl },
      accessToken: access.accessToken,
      schema: createdSchema,
      signal: access.signal,
    });
    return [green("standing"), green("media-reachable")];
  } catch (error) {
    return [findingOfRefusal("standing", error)];
  }
}
