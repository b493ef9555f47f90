import { type Databases, Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";

/** What a look for a post needs to know. Both are read while the account is ours, so that neither can change. */
export type ProbeStart = {
  /** The database's clock, which the commit's times come from. */
  now: Date;
  /** Ids of posts that belong to other targets of the same account. */
  usedPostIds: ReadonlySet<string>;
};

/**
 * Takes the account for a look at the network, so that no other post with the same text goes out meanwhile.
 *
 * @returns null while another target of the account has an open outcome
 * @throws OvertakenError
 */
export async function beginProbe(databases: Databases, target: ClaimedTarget): Promise<ProbeStart | null> {
  const [row] = await callTenant<{
    outcome: "begun" | "busy" | "overtaken";
    began_at: Date;
    used_post_ids: string[];
  }>(
    databases,
    Prisma.sql`SELECT * FROM publishing.begin_probe(${target.organizationId}::uuid, ${target.id}::uuid,
      ${target.claimToken}::uuid, ${target.account.accountId})`,
  );
  if (!row || row.outcome === "overtaken") throw new OvertakenError(target.id);
  return row.outcome === "busy" ? null : { now: row.began_at, usedPostIds: new Set(row.used_post_ids) };
}
