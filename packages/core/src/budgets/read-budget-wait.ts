import type { Transaction } from "@businesspro/db/transactions";

/**
 * Until when calls for an account are to wait, by the database's clock; null: they may go now. Urgent is what an owner
 * waits for; figures and checks are not.
 */
export async function readBudgetWait(
  tx: Transaction,
  socialAccountId: string,
  urgency: "urgent" | "not-urgent",
): Promise<Date | null> {
  const [budget] = await tx.$queryRaw<{ calm_until: Date | null; blocked_until: Date | null }[]>`
    SELECT * FROM publishing.budget_of(${socialAccountId}::uuid)`;
  if (!budget) return null;
  const waits = [budget.blocked_until, urgency === "urgent" ? null : budget.calm_until];
  return waits.reduce(
    (latest, until) => (until !== null && (latest === null || until > latest) ? until : latest),
    null,
  );
}
