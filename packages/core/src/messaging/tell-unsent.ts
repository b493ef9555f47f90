import { type Databases, Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import type { ClaimedMessage, MessageBatch } from "./claim-messages.ts";

/**
 * Writes down that a call which was noted has not left and will not: the message waits for its turn again, whoever holds
 * it now.
 *
 * @param attempt the note's number
 */
export async function tellUnsent(
  databases: Databases,
  batch: MessageBatch,
  message: ClaimedMessage,
  attempt: number,
): Promise<void> {
  await callTenant(
    databases,
    Prisma.sql`SELECT messaging.unsent(${batch.organizationId}::uuid, ${message.id}::uuid, ${attempt}::int)`,
  );
}
