import { stepSystem } from "@businesspro/db/transactions";
import { accountSelect, presentAccount } from "../accounts/present-account.ts";
import type { Services } from "../context.ts";
import { isThreat } from "./account-health.ts";

/** Posts that are due within this are warned of. */
const AHEAD_MS = 3 * 86_400_000;
const BATCH = 200;
/** One process at a time raises warnings; any number, so long as nothing else takes it. */
const LOCK = 7_036_201;

/**
 * Writes one line into the timeline of each planned post whose account would let it fail, which pages that are open
 * hear of at once. Once for each post and connection: a new line comes only when it broke again after it was mended.
 * @returns how many posts were warned of
 */
export async function raiseWarnings(services: Services): Promise<number> {
  const now = services.now();
  return stepSystem(services.databases, async (tx) => {
    const [lock] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS free`;
    if (!lock?.free) return 0;
    const candidates = await tx.$queryRaw<{ id: string; social_account_id: string; due_at: Date }[]>`
      SELECT t.id, t.social_account_id, t.due_at FROM publish_history t
        JOIN social_accounts a ON a.id = t.social_account_id
        LEFT JOIN account_checks c ON c.social_account_id = a.id
       WHERE t.status = 'queued' AND t.due_at BETWEEN ${now}::timestamptz AND ${new Date(now.getTime() + AHEAD_MS)}
         AND (a.is_active IS NOT TRUE OR a.needs_reconnect OR c.state <> 'green'
           OR a.token_expires_at <= ${now}::timestamptz)
         AND NOT EXISTS (SELECT FROM publish_events e
              WHERE e.target_id = t.id AND e.step = 'account-warning' AND e.created_at >= a.connected_at)
       ORDER BY t.due_at LIMIT ${BATCH}`;
    const accounts = await tx.socialAccount.findMany({
      where: { id: { in: candidates.map((row) => row.social_account_id) } },
      select: { ...accountSelect, organizationId: true },
    });
    const known = new Map(
      accounts.map((row) => [
        row.id,
        { organizationId: row.organizationId, ...presentAccount(services, row) },
      ]),
    );
    const warnings = candidates.flatMap(({ id, social_account_id, due_at }) => {
      const account = known.get(social_account_id);
      if (!account?.health.problem || !isThreat(account.health, due_at)) return [];
      const { key, parameters } = account.health.problem;
      return [
        {
          organizationId: account.organizationId,
          targetId: id,
          step: "account-warning",
          status: "queued",
          parameters: { ...parameters, key, account: account.accountName, platform: account.platform },
        },
      ];
    });
    await tx.publishEvent.createMany({ data: warnings });
    return warnings.length;
  });
}
