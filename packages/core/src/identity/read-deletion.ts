import { Role } from "@businesspro/contracts/enums";
import type { DeletionShop } from "@businesspro/contracts/identity-outputs";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { UserCtx } from "../context.ts";

/** What the removal of her account would do to each shop that the person belongs to. */
export function readDeletion(ctx: UserCtx): Promise<DeletionShop[]> {
  return stepSystem(ctx.databases, (tx) => readDeletionShops(tx, ctx.userId));
}

/** The same inside a transaction that holds them. */
export async function readDeletionShops(tx: Transaction, userId: string): Promise<DeletionShop[]> {
  const rows = await tx.$queryRaw<
    { id: string; name: string; role: string; others: boolean; waiting: number }[]
  >`
    SELECT o.id, o.name, m.role,
           EXISTS (SELECT FROM organization_members n WHERE n.organization_id = o.id AND n.user_id <> m.user_id) AS others,
           ((SELECT count(DISTINCT t.content_id) FROM publish_history t
              WHERE t.organization_id = o.id AND t.status = 'queued')
            + (SELECT count(*) FROM campaigns c
                WHERE c.organization_id = o.id AND c.status IN ('scheduled', 'sending')))::int AS waiting
      FROM organization_members m JOIN organizations o ON o.id = m.organization_id
     WHERE m.user_id = ${userId}::uuid ORDER BY m.joined_at, o.id`;
  return rows.map(({ id, name, role, others, waiting }) => ({
    id,
    name,
    outcome: role === Role.OWNER ? (others ? "held" : "closes") : "leaves",
    waiting,
  }));
}
