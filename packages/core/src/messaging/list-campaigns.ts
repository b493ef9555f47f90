import type { listCampaignsInput } from "@businesspro/contracts/messaging-inputs";
import type { CampaignPage } from "@businesspro/contracts/messaging-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { readPageCursor, toPage } from "../page-cursor.ts";
import { tallyCampaigns } from "./count-recipients.ts";
import { presentListItem } from "./present-campaign.ts";

/** The newest first. @throws DomainError INVALID for a cursor that is not one of ours */
export async function listCampaigns(
  ctx: TenantCtx,
  input: z.infer<typeof listCampaignsInput>,
): Promise<CampaignPage> {
  const after = input.cursor ? readPageCursor(input.cursor) : null;
  return readTenant(ctx.databases, ctx, async (tx) => {
    const rows = await tx.campaign.findMany({
      where: {
        organizationId: ctx.organizationId,
        ...(input.statuses && { status: { in: input.statuses } }),
        ...(after && {
          OR: [
            { createdAt: { lt: new Date(after.key) } },
            { createdAt: new Date(after.key), id: { lt: after.id } },
          ],
        }),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
      include: { socialAccount: { select: { sandbox: true } } },
    });
    const tally = await tallyCampaigns(
      tx,
      rows.map((row) => row.id),
    );
    return toPage(
      rows,
      input.limit,
      (row) => presentListItem(row, tally(row.id)),
      (row) => ({ key: row.createdAt.toISOString(), id: row.id }),
    );
  });
}
