import type { readResultsInput } from "@businesspro/contracts/results-inputs";
import type { CampaignResult } from "@businesspro/contracts/results-outputs";
import { Prisma } from "@businesspro/db/client";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { tallyCampaigns } from "../messaging/count-recipients.ts";
import { isWithin } from "./results-period.ts";

type Row = { id: string; name: string; sandbox: boolean | null; startedAt: Date };

/** What became of the messages of those campaigns that began to leave in a period. */
export async function readCampaignResults(
  ctx: TenantCtx,
  period: z.infer<typeof readResultsInput>,
): Promise<CampaignResult[]> {
  return readTenant(ctx.databases, ctx, async (tx) => {
    const { timeZone } = await tx.organization.findUniqueOrThrow({
      where: { id: ctx.organizationId },
      select: { timeZone: true },
    });
    const rows = await tx.$queryRaw<Row[]>`
      SELECT c.id, c.name, a.sandbox, c.started_at AS "startedAt"
        FROM campaigns c LEFT JOIN social_accounts a ON a.id = c.social_account_id
       WHERE ${isWithin(Prisma.sql`c.started_at`, period, timeZone)}
       ORDER BY c.started_at DESC, c.id`;
    const tally = await tallyCampaigns(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map(({ id, name, sandbox, startedAt }) => {
      const { counts, spentMicroRupees } = tally(id);
      return {
        id,
        name,
        sandbox: sandbox ?? false,
        startedAt: startedAt.toISOString(),
        people: counts.people,
        sent: counts.published,
        delivered: counts.delivered,
        read: counts.read,
        failed: counts.failed,
        spentMicroRupees,
      };
    });
  });
}
