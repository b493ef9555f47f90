import type { Transaction } from "@businesspro/db/transactions";
import type { MessagingEvent } from "@businesspro/platforms/messaging";
import type { TenantCtx } from "../context.ts";
import { campaignJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { readReference } from "./message-reference.ts";
import { keepFailure } from "./receipt-failure.ts";

/** Writes down what became of messages, all of a delivery at once, and wakes the campaigns that have to act on it. */
export async function tellStatuses(
  tx: Transaction,
  ctx: TenantCtx,
  events: readonly MessagingEvent[],
): Promise<void> {
  const words = events.flatMap((event) => {
    if (event.type !== "status") return [];
    const { messageId, status, at, billable, failure } = event;
    const reference = event.reference === null ? null : readReference(event.reference);
    // A reference that is not of ours: somebody else sends from this number too.
    if (event.reference !== null && reference === null) return [];
    return [{ messageId, status, at, billable, ...reference, failure: failure && keepFailure(failure) }];
  });
  if (words.length === 0) return;
  const woken = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT c.id, c.version FROM messaging.receive(${JSON.stringify(words)}::jsonb) AS told (id)
      JOIN campaigns c ON c.id = told.id`;
  const { organizationId } = ctx;
  for (const { id, version } of woken)
    await enqueue(tx, campaignJob, { organizationId, campaignId: id, version });
}
