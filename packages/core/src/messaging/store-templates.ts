import type { Transaction } from "@businesspro/db/transactions";
import type { MessageTemplate, SenderState } from "@businesspro/platforms/messaging";
import type { TenantCtx } from "../context.ts";

/** Makes the templates of a number those that the network has. One that is gone there is kept as disabled for history. */
export async function storeTemplates(
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

export async function storeSender(
  tx: Transaction,
  ctx: TenantCtx,
  accountId: string,
  state: SenderState,
): Promise<void> {
  const told = { ...state, syncedAt: ctx.now() };
  await tx.messageSender.upsert({
    where: { socialAccountId: accountId },
    create: { ...told, organizationId: ctx.organizationId, socialAccountId: accountId },
    update: told,
    select: { socialAccountId: true },
  });
}
