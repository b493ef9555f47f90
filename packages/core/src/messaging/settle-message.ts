import { type Databases, Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import type { PlatformError } from "@businesspro/platforms/platform-error";
import { OvertakenError } from "../publishing/claimed-target.ts";
import type { ClaimedMessage, MessageBatch } from "./claim-messages.ts";
import type { MessageTransition } from "./next-message-step.ts";

export type MessageFacts = {
  /** The network's id of the message. */
  postId: string | null;
  attempt: number;
  error: PlatformError | null;
  /** The error is the answer to the call itself. */
  fromCommit: boolean;
};

/** Writes a transition with what follows from it for campaign, number and person. @throws OvertakenError */
export async function settleMessage(
  databases: Databases,
  batch: MessageBatch,
  message: ClaimedMessage,
  transition: MessageTransition,
  facts: MessageFacts,
): Promise<void> {
  const { error, postId, attempt, fromCommit } = facts;
  const { accountName, accessToken } = batch.account;
  const { stops, withdraws, waitsADay, slowsSeconds } = transition;
  const written = {
    postId,
    attempt,
    fromCommit,
    accessToken,
    withdraws,
    waitsADay,
    ...(slowsSeconds !== null && { slowsSeconds }),
    ...(error && { errorKind: error.kind, errorCode: error.code, errorMessage: error.message }),
    ...(stops && {
      stops: { key: stops, parameters: { account: accountName, template: batch.template.name } },
    }),
  };
  const [row] = await callTenant<{ settled: boolean }>(
    databases,
    Prisma.sql`SELECT messaging.settle(${batch.organizationId}::uuid, ${message.id}::uuid, ${batch.claimToken}::uuid,
      ${JSON.stringify(transition)}::jsonb, ${JSON.stringify(written)}::jsonb) AS settled`,
  );
  if (!row?.settled) throw new OvertakenError(message.id);
}
