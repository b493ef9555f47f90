import type { ChannelCheck } from "@businesspro/contracts/channel-health";
import type { ErrorKey, ErrorParameters } from "@businesspro/contracts/errors";
import type { ChannelFinding } from "./contract.ts";

export const green = (check: ChannelCheck): ChannelFinding => ({ check, state: "green", problem: null });

export const amber = (
  check: ChannelCheck,
  key: ErrorKey,
  parameters: ErrorParameters = {},
): ChannelFinding => ({ check, state: "amber", problem: { key, parameters } });

export const red = (
  check: ChannelCheck,
  key: ErrorKey,
  parameters: ErrorParameters = {},
): ChannelFinding => ({ check, state: "red", problem: { key, parameters } });

const DAY_MS = 86_400_000;
/** Days before the end at which the owner hears of it: room for a week off. */
const WARN_DAYS = 14;

/** Access that ends soon is amber, access that has ended red. null: the network names no end. */
export function judgeExpiry(endsAt: Date | null, now: Date, warnDays = WARN_DAYS): ChannelFinding {
  if (endsAt === null) return { ...green("expiry"), endsAt };
  const left = endsAt.getTime() - now.getTime();
  if (left <= 0) return { ...red("expiry", "account-needs-reconnect"), endsAt };
  if (left > warnDays * DAY_MS) return { ...green("expiry"), endsAt };
  return { ...amber("expiry", "channel-access-ends", { days: Math.ceil(left / DAY_MS) }), endsAt };
}
