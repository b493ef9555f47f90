import type { Home, SocialAccount } from "@businesspro/contracts/outputs";
import { readTenant, type Transaction } from "@businesspro/db/transactions";
import { listAccounts } from "../accounts/list-accounts.ts";
import { readAiBudget } from "../ai/read-ai-budget.ts";
import type { TenantCtx } from "../context.ts";
import { readThreats } from "../doctor/read-threats.ts";
import { type GroupFilter, selectGroups } from "./select-groups.ts";

/** The accounts that would let planned posts fail, the soonest post first. */
async function readHomeThreats(
  tx: Transaction,
  accounts: readonly SocialAccount[],
): Promise<Home["threats"]> {
  const threats = await readThreats(tx, accounts);
  return accounts
    .flatMap((account) => {
      const threat = threats.get(account.id);
      return threat ? [{ account, threat }] : [];
    })
    .toSorted((a, b) => a.threat.next.dueAt.localeCompare(b.threat.next.dueAt));
}

/** What the owner sees first: what is next, what needs her, what went out. */
export async function readHome(ctx: TenantCtx): Promise<Home> {
  const accounts = await listAccounts(ctx);
  return readTenant(ctx.databases, ctx, async (tx) => {
    const select = (filter: GroupFilter) => selectGroups(tx, ctx.organizationId, filter);
    const upcoming = await select({ statuses: ["scheduled", "publishing"], order: "soonest", limit: 1 });
    const attention = await select({
      targetStatuses: ["failed", "missed", "needs_review"],
      orFaultyMedia: true,
      order: "newest",
      limit: 5,
    });
    const recent = await select({
      statuses: ["published", "partially_published"],
      order: "newest",
      limit: 6,
    });
    const [counts] = await tx.$queryRaw<{ upcoming: number; this_month: number; monthly_limit: number }[]>`
      SELECT (SELECT count(DISTINCT group_id)::int FROM content
               WHERE organization_id = o.id AND deleted_at IS NULL AND status = 'scheduled') AS upcoming,
             (SELECT count(DISTINCT group_id)::int FROM content
               WHERE organization_id = o.id AND created_at >= date_trunc('month', now() AT TIME ZONE o.time_zone) AT TIME ZONE o.time_zone) AS this_month,
             coalesce((o.limits ->> 'monthlyContent')::int, 50) AS monthly_limit
        FROM organizations o WHERE o.id = ${ctx.organizationId}::uuid`;
    return {
      next: upcoming[0]?.item ?? null,
      upcomingCount: counts?.upcoming ?? 0,
      threats: await readHomeThreats(tx, accounts),
      needsAttention: attention.map((row) => row.item),
      recent: recent.map((row) => row.item),
      accounts,
      ai: await readAiBudget(ctx, tx),
      monthlyContent: { used: counts?.this_month ?? 0, limit: counts?.monthly_limit ?? 0 },
    };
  });
}
