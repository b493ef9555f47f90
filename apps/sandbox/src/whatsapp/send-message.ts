import { commitVisibly } from "../faults/commit-visibly.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { NumberNode } from "../graph/node.ts";
import { requireScope } from "../graph/require-scope.ts";
import { makeMessageId } from "../store/make-ids.ts";
import { insertMessage, type Message } from "../store/messages.ts";
import { decideFailure } from "./decide-failure.ts";
import { readOutgoing } from "./read-outgoing.ts";
import { requirePace } from "./require-pace.ts";
import { tellStatuses } from "./tell-statuses.ts";
import { notRegistered } from "./whatsapp-errors.ts";

/** Takes one message to one person. Whether it reaches her is told by webhooks alone. */
export async function sendMessage(call: GraphCall, { account, number }: NumberNode): Promise<JsonObject> {
  const { ctx } = call;
  requireScope(call, "whatsapp_business_messaging");
  if (number.pin === null) throw notRegistered();
  const outgoing = readOutgoing(ctx, number, call.parameters);
  return await commitVisibly(ctx, account, () =>
    ctx.store.transaction(() => {
      const now = ctx.now().getTime();
      requirePace(ctx.store, number, outgoing.person, now);
      const { deliveredMs, readMs } = ctx.messagePace;
      const failure = decideFailure(ctx.store, number, outgoing, now);
      const message: Omit<Message, "sequence"> = {
        ...outgoing,
        id: makeMessageId(),
        account_id: account.id,
        outbound: 1,
        failure,
        created_at: now,
        delivered_at: failure === null ? now + deliveredMs : null,
        read_at: failure === null && isReader(outgoing.person) ? now + readMs : null,
      };
      insertMessage(ctx.store, message);
      tellStatuses(ctx, number, message);
      return {
        messaging_product: "whatsapp",
        contacts: [{ input: `+${outgoing.person}`, wa_id: outgoing.person }],
        messages: [{ id: message.id, ...(message.template !== null && { message_status: "accepted" }) }],
      };
    }),
  );
}

/** One in four never opens what shops write. */
const isReader = (person: string): boolean => Number(person.slice(-2)) % 4 !== 3;
