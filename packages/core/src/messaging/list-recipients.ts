import type { listRecipientsInput } from "@businesspro/contracts/messaging-inputs";
import type { RecipientPage } from "@businesspro/contracts/messaging-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { readPageCursor, toPage } from "../page-cursor.ts";
import { presentRecipient, recipientInclude } from "./present-recipient.ts";

/** The people of a campaign with what became of their messages. @throws DomainError NOT_FOUND */
export async function listRecipients(
  ctx: TenantCtx,
  input: z.infer<typeof listRecipientsInput>,
): Promise<RecipientPage> {
  const after = input.cursor ? readPageCursor(input.cursor) : null;
  const { organizationId } = ctx;
  return readTenant(ctx.databases, ctx, async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: input.campaignId, organizationId },
      select: { id: true },
    });
    if (campaign === null) throw new DomainError("NOT_FOUND", "not-found");
    const rows = await tx.campaignRecipient.findMany({
      where: {
        campaignId: input.campaignId,
        ...(input.statuses && { status: { in: input.statuses } }),
        ...(after && { id: { gt: after.id } }),
      },
      orderBy: { id: "asc" },
      take: input.limit + 1,
      include: recipientInclude,
    });
    return toPage(rows, input.limit, presentRecipient, (row) => ({ key: "", id: row.id }));
  });
}
