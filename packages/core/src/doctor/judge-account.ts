import type { ChannelFinding } from "@businesspro/platforms/contract";
import { judgeExpiry } from "@businesspro/platforms/findings";

/** Access that renews itself is renewed earlier than this: what is left by then was not renewed. */
const RENEWED_DAYS = 7;

/**
 * Adds what only our own row knows: the end of a token where the network has no call that tells it. Access with a
 * refresh token of its own is renewed for each use, so its end means nothing.
 */
export function judgeAccount(
  account: { tokenExpiresAt: Date | null; refreshToken: string | null },
  findings: readonly ChannelFinding[],
  now: Date,
): ChannelFinding[] {
  const isTold = findings.some(({ check }) => check === "expiry");
  if (isTold || account.refreshToken !== null || account.tokenExpiresAt === null) return [...findings];
  return [...findings, judgeExpiry(account.tokenExpiresAt, now, RENEWED_DAYS)];
}
