import { type Databases, Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import { OvertakenError } from "../publishing/claimed-target.ts";
import type { ClaimedMessage, MessageBatch } from "./claim-messages.ts";

/**
 * Writes down that the one call is about to leave, if the message is still ours and the person agrees at this moment.
 *
 * @returns which commit it is; null when it must not be sent, which is then written down
 * @throws OvertakenError
 */
export async function beginMessage(
  databases: Databases,
  batch: MessageBatch,
  message: ClaimedMessage,
  quietSeconds: number,
): Promise<number | null> {
  const [row] = await callTenant<{ outcome: "begun" | "gone" | "stopped" | "overtaken"; of_attempt: number }>(
    databases,
    Prisma.sql`SELECT outcome, of_attempt FROM messaging.begin_commit(${batch.organizationId}::uuid,
      ${message.id}::uuid, ${batch.claimToken}::uuid, ${quietSeconds}::double precision)`,
  );
  if (!row || row.outcome === "overtaken") throw new OvertakenError(message.id);
  return row.outcome === "begun" ? row.of_attempt : null;
}
