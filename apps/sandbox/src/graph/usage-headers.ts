import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import type { GraphError } from "./graph-error.ts";

const USAGE_TYPES = { instagram: "instagram", facebook: "pages", whatsapp: "whatsapp" } as const;

/** Both usage headers. Percentages of a rolling hour; a throttled call reads 100 and names the minutes to wait. */
export function usageHeaders(
  ctx: SandboxCtx,
  account: Account | null,
  error: GraphError | null,
): Record<string, string> {
  const now = ctx.now();
  const minutes = error?.detail.regainMinutes;
  const byAccount = minutes !== undefined && error !== null && error.detail.code >= 80_000;
  const app = minutes !== undefined && !byAccount ? 100 : ctx.usage.appPercent(now);
  const headers: Record<string, string> = {
    "x-app-usage": JSON.stringify({ call_count: app, total_cputime: 0, total_time: 0 }),
  };
  if (account) {
    const own = byAccount ? 100 : ctx.usage.accountPercent(account.id, now);
    const entry = {
      type: USAGE_TYPES[account.network],
      call_count: own,
      total_cputime: 1,
      total_time: 1,
      estimated_time_to_regain_access: minutes ?? 0,
    };
    headers["x-business-use-case-usage"] = JSON.stringify({ [account.id]: [entry] });
  }
  return headers;
}
