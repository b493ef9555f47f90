import type { ConsentMethod } from "@businesspro/contracts/messaging";
import type { Transaction } from "@businesspro/db/transactions";
import type { MessagingEvent } from "@businesspro/platforms/messaging";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { readStopWord } from "./stop-words.ts";
import { writeConsent } from "./write-consent.ts";

type Word = {
  phone: string;
  state: "granted" | "withdrawn";
  method: ConsentMethod;
  at: Date;
  wording: string;
  sourceId: string;
};

/** How a consent must have ended so that a person's own word may bring it back: by a word of the same kind. */
const BROUGHT_BACK: Partial<Record<ConsentMethod, readonly ConsentMethod[]>> = {
  "start-word": ["stop-word"],
  "network-switch": ["network-switch", "network-refusal"],
};

/** Withdraws, and where it was hers to end gives back, the consent of people who wrote STOP or used the network's switch. */
export async function tellPeople(
  tx: Transaction,
  ctx: TenantCtx,
  events: readonly MessagingEvent[],
): Promise<void> {
  const words = events.flatMap((event) => wordOf(event) ?? []);
  for (const word of words.toSorted((a, b) => a.at.getTime() - b.at.getTime())) await tell(tx, ctx, word);
}

async function tell(tx: Transaction, ctx: TenantCtx, word: Word): Promise<void> {
  const { phone, ...line } = word;
  const [contact] = await tx.$queryRaw<
    { id: string; consent: string; consent_method: ConsentMethod | null }[]
  >`
    SELECT id, consent, consent_method FROM contacts WHERE phone = ${phone} FOR UPDATE`;
  if (!contact) return;
  if (word.state === "granted") {
    const ended = contact.consent === "withdrawn" ? contact.consent_method : null;
    if (ended === null || !BROUGHT_BACK[word.method]?.includes(ended)) return;
  }
  if (!(await writeConsent(tx, ctx, { ...line, contactId: contact.id }))) return;
  await recordAudit(tx, ctx, {
    action: word.state === "granted" ? "contact.consent-granted" : "contact.consent-withdrawn",
    subjectType: "contact",
    subjectId: contact.id,
    details: { method: word.method },
  });
}

function wordOf(event: MessagingEvent): Word | null {
  if (event.type === "preference") {
    const state = event.marketing === "stop" ? "withdrawn" : "granted";
    const sourceId = `preference:${event.marketing}:${event.at.toISOString()}`;
    return { phone: event.person, state, method: "network-switch", at: event.at, wording: "", sourceId };
  }
  if (event.type !== "message" || event.text === null) return null;
  const word = readStopWord(event.text);
  if (word === null) return null;
  const stops = word === "stop";
  return {
    phone: event.from,
    state: stops ? "withdrawn" : "granted",
    method: stops ? "stop-word" : "start-word",
    at: event.at,
    wording: event.text,
    sourceId: event.messageId,
  };
}
