import type { Transaction } from "@businesspro/db/transactions";
import type { MessagingEvent } from "@businesspro/platforms/messaging";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { syncSenderJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { overtakeAnswers } from "./store-sender.ts";

export type ToldAccount = {
  id: string;
  organizationId: string;
  accountId: string;
  businessId: string | null;
  displayPhone: string | null;
};

/**
 * Writes down what a network said of templates and numbers, and asks it for the whole state of those numbers: one word
 * does not tell it all, and words come out of order.
 */
export async function tellAccounts(
  tx: Transaction,
  ctx: TenantCtx,
  accounts: readonly ToldAccount[],
  events: readonly MessagingEvent[],
): Promise<void> {
  const asked = new Set<string>();
  for (const event of events) {
    if (event.type !== "template" && event.type !== "quality" && event.type !== "account") continue;
    const meant = accounts.filter((account) => account.businessId === event.businessId);
    if (meant.length === 0) continue;
    const ids = meant.map((account) => account.id);
    if (event.type === "template") await tellTemplate(tx, ctx, ids, event);
    if (event.type === "quality") await tellQuality(tx, ctx, meant, event);
    for (const id of ids) asked.add(id);
  }
  const { organizationId } = ctx;
  await overtakeAnswers(tx, ctx, [...asked]);
  for (const accountId of asked) await enqueue(tx, syncSenderJob, { organizationId, accountId });
}

async function tellTemplate(
  tx: Transaction,
  ctx: TenantCtx,
  accountIds: readonly string[],
  event: Extract<MessagingEvent, { type: "template" }>,
): Promise<void> {
  const changed = await tx.messageTemplate.updateManyAndReturn({
    where: { socialAccountId: { in: [...accountIds] }, networkId: event.templateId },
    data: { status: event.status, rejectedReason: event.reason },
    select: { id: true },
  });
  for (const { id } of changed) {
    await recordAudit(tx, ctx, {
      action: "template.told",
      subjectType: "template",
      subjectId: id,
      details: { status: event.status },
    });
  }
}

async function tellQuality(
  tx: Transaction,
  ctx: TenantCtx,
  accounts: readonly ToldAccount[],
  event: Extract<MessagingEvent, { type: "quality" }>,
): Promise<void> {
  const digits = (phone: string | null) => phone?.replace(/\D/g, "") ?? "";
  for (const account of accounts) {
    if (digits(account.displayPhone) !== digits(event.displayPhoneNumber)) continue;
    await tx.messageSender.updateMany({
      where: { socialAccountId: account.id },
      data: {
        ...(event.isFlagged && { quality: "red" }),
        ...(event.dailyPeople !== null && { dailyPeople: event.dailyPeople }),
      },
    });
    await recordAudit(tx, ctx, {
      action: "sender.told",
      subjectType: "social-account",
      subjectId: account.id,
      details: { flagged: event.isFlagged, dailyPeople: event.dailyPeople },
    });
  }
}
