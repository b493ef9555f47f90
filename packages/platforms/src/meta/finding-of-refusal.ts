import type { ChannelCheck } from "@businesspro/contracts/channel-health";
import type { ChannelFinding } from "../contract.ts";
import { amber, red } from "../findings.ts";
import { PlatformError } from "../platform-error.ts";

/** Codes by which Graph says that a token is no longer good; others of kind `reauth` speak of permissions. */
const TOKEN_CODES: ReadonlySet<string> = new Set(["102", "190", "452"]);
const ROLE_LOST = "190/492";
const UNFETCHABLE: ReadonlySet<string> = new Set(["9004", "324"]);
const FETCHED_TOO_LATE = "-2/2207003";
const QUOTA_USED = "9/2207042";

/**
 * What a refusal of one of the doctor's calls says about the account.
 * @param check what the call was made for
 * @throws the error itself where it says nothing about the account
 */
export function findingOfRefusal(check: ChannelCheck, error: unknown): ChannelFinding {
  if (!(error instanceof PlatformError)) throw error;
  const { code, kind } = error;
  const [main = ""] = code.split("/");
  if (code === ROLE_LOST) return { ...red("permissions", "channel-role-lost"), revoked: true };
  if (TOKEN_CODES.has(main)) return { ...red("token", "account-needs-reconnect"), revoked: true };
  if (UNFETCHABLE.has(main)) return red("media-reachable", "channel-media-unreachable");
  if (code === FETCHED_TOO_LATE) return amber("media-reachable", "channel-media-slow");
  if (code === QUOTA_USED) return red("quota", "channel-quota-used");
  if (kind === "account-disabled") return red("standing", "platform-account-disabled");
  // A status alone may come from a machine in between: asked again, not believed.
  if (kind === "reauth" && !code.startsWith("http-")) return red("permissions", "account-missing-permission");
  if (kind === "rejected") return red(check, "channel-access-refused");
  throw error;
}
