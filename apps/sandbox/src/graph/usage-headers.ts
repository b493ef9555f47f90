import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account, Network } from "../store/accounts.ts";
import type { GraphError } from "./graph-error.ts";

const USAGE_TYPES: Partial<Record<Network, string>> = {
  instagram: "instagram",
  facebook: "pages",
  whatsapp: "whatsapp",
};

/** Both usage headers. Percentages of a rolling hour; a throttled call reads 100 and names the minutes to wait. */
export function usageHeaders(
  ctx: SandboxCtx,
  account: Account | null,
  error: GraphError | null,
): Record<string, string> {
  const now = ctx.now();
  // A throttle of no minutes was over before it was told.
  const minutes = error?.detail.regainMinutes || undefined;
  const byAccount = minutes !== undefined && error !== null && isOfAccount(error.detail.code);
  const told = ctx.usage.told("app");
  const app = minutes !== undefined && !byAccount ? 100 : (told?.percent ?? ctx.usage.appPercent(now));
  const headers: Record<string, string> = {
    "x-app-usage": JSON.stringify({ call_count: app, total_cputime: 0, total_time: 0 }),
  };
  if (account) {
    const toldOfAccount = ctx.usage.told(account.id);
    const own = byAccount ? 100 : (toldOfAccount?.percent ?? ctx.usage.accountPercent(account.id, now));
    const entry = {
      type: USAGE_TYPES[account.network] ?? null,
      call_count: own,
      total_cputime: 1,
      total_time: 1,
      estimated_time_to_regain_access: minutes ?? toldOfAccount?.regainMinutes ?? 0,
    };
    headers["x-business-use-case-usage"] = JSON.stringify({ [account.id]: [entry] });
  }
  return headers;
}

/** Throttles of a Page or an Instagram account; the others are the application's. */
function isOfAccount(code: number): boolean {
  return code === 32 || code >= 80_000;
}
