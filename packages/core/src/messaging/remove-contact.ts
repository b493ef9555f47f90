import type { contactInput } from "@businesspro/contracts/messaging-inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { lockContact } from "./lock-contact.ts";

/**
 * Takes a person off the list with her name and labels. Number and ledger stay: her STOP holds should she be added again.
 *
 * @throws DomainError NOT_FOUND
 */
export async function removeContact(ctx: TenantCtx, input: z.infer<typeof contactInput>): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    await lockContact(tx, input.contactId);
    await tx.contact.update({
      where: { id: input.contactId },
      data: { removedAt: ctx.now(), name: "", labels: [] },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: "contact.removed",
      subjectType: "contact",
      subjectId: input.contactId,
    });
  });
}
