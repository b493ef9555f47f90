import type { SandboxCtx } from "../sandbox-context.ts";
import { makeMessageId } from "../store/make-ids.ts";
import { insertMessage, type Message } from "../store/messages.ts";
import type { SenderNumber } from "../store/numbers.ts";
import { findPerson, keepPerson } from "../store/people.ts";
import { inboundEvent, preferenceEvent } from "./events.ts";

/** A person writes to the number; for a day it may answer freely. */
export function receiveMessage(ctx: SandboxCtx, number: SenderNumber, person: string, text: string): void {
  const message: Omit<Message, "sequence"> = {
    id: makeMessageId(),
    account_id: number.account_id,
    person,
    outbound: 0,
    text,
    footer: null,
    sha256: null,
    template: null,
    category: null,
    reference: null,
    failure: null,
    created_at: ctx.now().getTime(),
    delivered_at: null,
    read_at: null,
  };
  ctx.store.transaction(() => {
    insertMessage(ctx.store, message);
    ctx.webhooks.tell(inboundEvent(number, message));
  });
}

/** A person uses the network's own switch for offers of this number. */
export function setPreference(
  ctx: SandboxCtx,
  number: SenderNumber,
  phone: string,
  marketing: "stop" | "resume",
): void {
  ctx.store.transaction(() => {
    const person = findPerson(ctx.store, number.account_id, phone);
    keepPerson(ctx.store, { ...person, takes_marketing: marketing === "stop" ? 0 : 1 });
    ctx.webhooks.tell(preferenceEvent(number, phone, marketing, ctx.now().getTime()));
  });
}
