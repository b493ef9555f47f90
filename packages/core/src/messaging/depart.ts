import type {
  AccountAccess,
  Checkpoint,
  CommitResult,
  PlatformAdapter,
} from "@businesspro/platforms/contract";
import pLimit from "p-limit";
import type { TenantCtx } from "../context.ts";
import { OvertakenError } from "../publishing/claimed-target.ts";
import { beginMessage } from "./begin-message.ts";
import type { ClaimedMessage, MessageBatch } from "./claim-messages.ts";
import { messagePayload } from "./message-payload.ts";
import { writeReference } from "./message-reference.ts";
import { tellUnsent } from "./tell-unsent.ts";

type Departure = {
  adapter: PlatformAdapter;
  batch: MessageBatch;
  message: ClaimedMessage;
  person: { phone: string; name: string };
  access: AccountAccess;
  checkpoint: Checkpoint;
};

/**
 * Between the note and the call nobody can tell whether a message left. A process has one there at a time, so that its
 * death leaves one question to the owner at most, however many messages are under way.
 */
const departures = pLimit(1);

/**
 * Writes down that the one call is about to leave, and lets it go.
 *
 * @returns null when it must not be sent, which is written down already; otherwise which commit it is, and the network's
 * answer to it, for which others need not wait
 * @throws OvertakenError
 */
export function depart(
  ctx: TenantCtx,
  { adapter, batch, message, person, access, checkpoint }: Departure,
): Promise<{ attempt: number; answer: Promise<CommitResult> } | null> {
  const { quietSeconds, clientDeadlineSeconds } = ctx.environment.publishing;
  return departures(async () => {
    const began = performance.now();
    const attempt = await beginMessage(ctx.databases, batch, message, quietSeconds);
    if (attempt === null) return null;
    // A process that froze between the note and here must not send: somebody else may act soon.
    const left = clientDeadlineSeconds * 1000 - (performance.now() - began);
    if (left <= 0) {
      await tellUnsent(ctx.databases, batch, message, attempt);
      throw new OvertakenError(message.id);
    }
    const post = messagePayload(ctx, batch, person, writeReference({ recipientId: message.id, attempt }));
    const signal = AbortSignal.timeout(Math.ceil(left));
    const { promise: sent, resolve: onSent } = Promise.withResolvers<void>();
    const answer = adapter.commit({ ...access, signal, onSent }, post, checkpoint);
    await Promise.race([sent, answer.catch(() => undefined)]);
    return { attempt, answer };
  });
}
