import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { campaignJob, syncSenderJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import type { CampaignRow } from "./campaign-row.ts";

/** The number's state is asked for this long before a campaign begins. */
const SYNC_AHEAD_MS = 120_000;

/** Queues a campaign's own job, and a look at its number before it. */
export async function queueCampaign(
  tx: Transaction,
  ctx: TenantCtx,
  row: Pick<CampaignRow, "id" | "version" | "scheduledFor" | "socialAccountId">,
): Promise<void> {
  const { organizationId } = ctx;
  const payload = { organizationId, campaignId: row.id, version: row.version };
  await enqueue(tx, campaignJob, payload, { runAt: row.scheduledFor });
  if (row.socialAccountId === null) return;
  const runAt = row.scheduledFor && new Date(row.scheduledFor.getTime() - SYNC_AHEAD_MS);
  await enqueue(tx, syncSenderJob, { organizationId, accountId: row.socialAccountId }, { runAt });
}
