import type { resolveRecipientInput } from "@businesspro/contracts/messaging-inputs";
import type { Recipient } from "@businesspro/contracts/messaging-outputs";
import { Prisma } from "@businesspro/db/client";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { presentRecipient, recipientInclude } from "./present-recipient.ts";

/**
 * The owner's answer for a message whose outcome the network never told. Neither answer sends again: a message may still
 * arrive when a phone is switched on, and a word of the network that comes later outdoes the owner's.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when it no longer waits for an answer
 */
export async function resolveRecipient(
  ctx: TenantCtx,
  input: z.infer<typeof resolveRecipientInput>,
): Promise<Recipient> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const [held] = await tx.$queryRaw<{ status: string; committing_at: Date | null }[]>`
      SELECT status, committing_at FROM campaign_recipients WHERE id = ${input.recipientId}::uuid FOR UPDATE`;
    if (!held) throw new DomainError("NOT_FOUND", "not-found");
    if (held.status !== "needs_review") throw new DomainError("CONFLICT", "changed-elsewhere");
    const arrived = input.answer === "arrived";
    const row = await tx.campaignRecipient.update({
      where: { id: input.recipientId },
      data: {
        status: arrived ? "published" : "failed",
        phase: null,
        publishedAt: arrived ? (held.committing_at ?? ctx.now()) : null,
        errorKey: arrived ? null : "message-owner-said-absent",
        errorParameters: arrived ? Prisma.DbNull : {},
        nextAttemptAt: null,
      },
      include: recipientInclude,
    });
    await recordAudit(tx, ctx, {
      action: "recipient.resolved",
      subjectType: "recipient",
      subjectId: row.id,
      details: { answer: input.answer },
    });
    return presentRecipient(row);
  });
}
