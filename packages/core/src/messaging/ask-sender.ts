import { readTenant } from "@businesspro/db/transactions";
import type { MessageTemplate, SenderState } from "@businesspro/platforms/messaging";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { openSender } from "./sender-access.ts";

/** What the network says of a number. `version`: what was known of it when it was asked. */
export type SenderAnswer = { version: number; templates: MessageTemplate[]; state: SenderState };

const MAX_QUESTIONS = 5;

/**
 * Asks the network for the newest state of a number and its templates, and again when more became known while the
 * answer was on its way.
 *
 * @param keep stores an answer; resolves with false when it is stale
 * @throws DomainError NOT_FOUND; CONFLICT when it changes faster than it can be asked for; PlatformError
 */
export async function askSender(
  ctx: TenantCtx,
  accountId: string,
  keep: (answer: SenderAnswer) => Promise<boolean>,
): Promise<void> {
  const { messaging } = ctx.platforms;
  for (let question = 1; question <= MAX_QUESTIONS; question++) {
    const version = await readVersion(ctx, accountId);
    const access = await openSender(ctx, accountId);
    const [templates, state] = await Promise.all([
      messaging.listTemplates(access),
      messaging.readSender(access),
    ]);
    if (await keep({ version, templates, state })) return;
  }
  throw new DomainError("CONFLICT", "changed-elsewhere");
}

async function readVersion(ctx: TenantCtx, accountId: string): Promise<number> {
  const row = await readTenant(ctx.databases, ctx, (tx) =>
    tx.messageSender.findFirst({
      where: { socialAccountId: accountId, organizationId: ctx.organizationId },
      select: { version: true },
    }),
  );
  return row?.version ?? 0;
}
