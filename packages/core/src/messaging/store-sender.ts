import type { Transaction } from "@businesspro/db/transactions";
import type { MessageTemplate } from "@businesspro/platforms/messaging";
import type { TenantCtx } from "../context.ts";
import type { SenderAnswer } from "./ask-sender.ts";

/**
 * Keeps what the network answered about a number and its templates.
 *
 * @returns false, with nothing kept, when something became known of the number after the question was asked
 */
export async function storeSender(
  tx: Transaction,
  ctx: TenantCtx,
  accountId: string,
  answer: SenderAnswer,
): Promise<boolean> {
  const of = { organizationId: ctx.organizationId, socialAccountId: accountId };
  await tx.messageSender.createMany({ data: [of], skipDuplicates: true });
  const kept = await tx.messageSender.updateMany({
    where: { ...of, version: answer.version },
    data: { ...answer.state, syncedAt: ctx.now(), version: { increment: 1 } },
  });
  if (kept.count === 0) return false;
  await storeTemplates(tx, ctx, accountId, answer.templates);
  return true;
}

/** Makes answers that are on their way stale: more is known of these numbers than when they were asked for. */
export async function overtakeAnswers(
  tx: Transaction,
  ctx: TenantCtx,
  accountIds: readonly string[],
): Promise<void> {
  await tx.messageSender.updateMany({
    where: { organizationId: ctx.organizationId, socialAccountId: { in: [...accountIds] } },
    data: { version: { increment: 1 } },
  });
}

/** Makes the templates of a number those that the network has. One that is gone there is kept as disabled for history. */
async function storeTemplates(
  tx: Transaction,
  ctx: TenantCtx,
  accountId: string,
  templates: readonly MessageTemplate[],
): Promise<void> {
  const { organizationId } = ctx;
  const syncedAt = ctx.now();
  for (const template of templates) {
    const { id: networkId, ...told } = template;
    await tx.messageTemplate.upsert({
      where: { socialAccountId_networkId: { socialAccountId: accountId, networkId } },
      create: { ...told, organizationId, socialAccountId: accountId, networkId, syncedAt },
      update: { ...told, syncedAt },
      select: { id: true },
    });
  }
  await tx.messageTemplate.updateMany({
    where: { socialAccountId: accountId, networkId: { notIn: templates.map(({ id }) => id) } },
    data: { status: "disabled" },
  });
}
