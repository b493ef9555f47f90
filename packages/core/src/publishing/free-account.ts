import { type Databases, Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import type { ClaimedTarget } from "./claimed-target.ts";
import type { NextTarget } from "./settle-target.ts";

/**
 * Lets go of the account of a target that the network has taken and still reviews. Does nothing when somebody else
 * has taken target or account meanwhile.
 *
 * @returns the post that waited for the account and has no job of its own: the caller goes on with it
 */
export async function freeAccount(databases: Databases, target: ClaimedTarget): Promise<NextTarget | null> {
  const [row] = await callTenant<{ next_target: string | null; next_version: number | null }>(
    databases,
    Prisma.sql`SELECT * FROM publishing.free_account(${target.organizationId}::uuid, ${target.id}::uuid,
      ${target.account.accountId})`,
  );
  if (!row || row.next_target === null || row.next_version === null) return null;
  return { targetId: row.next_target, version: row.next_version };
}
