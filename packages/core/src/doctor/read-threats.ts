import type { AccountThreat, SocialAccount } from "@businesspro/contracts/outputs";
import type { Transaction } from "@businesspro/db/transactions";
import { isThreat } from "./account-health.ts";

/** Of an account's planned posts these are looked at, the soonest first. */
const LOOKED_AT = 500;

/** By account: the planned posts that would fail as it stands. Accounts that threaten none are not in it. */
export async function readThreats(
  tx: Transaction,
  accounts: readonly Pick<SocialAccount, "id" | "health">[],
): Promise<Map<string, AccountThreat>> {
  const troubled = accounts.filter(({ health }) => health.problem !== null);
  const threats = new Map<string, AccountThreat>();
  if (troubled.length === 0) return threats;
  const targets = await tx.publishTarget.findMany({
    where: { status: "queued", socialAccountId: { in: troubled.map(({ id }) => id) } },
    select: { socialAccountId: true, dueAt: true, content: { select: { groupId: true, caption: true } } },
    orderBy: { dueAt: "asc" },
    take: LOOKED_AT,
  });
  for (const { id, health } of troubled) {
    const posts = targets.filter((target) => target.socialAccountId === id && isThreat(health, target.dueAt));
    const [next] = posts;
    if (!next?.content) continue;
    const { groupId, caption } = next.content;
    threats.set(id, { posts: posts.length, next: { groupId, caption, dueAt: next.dueAt.toISOString() } });
  }
  return threats;
}
