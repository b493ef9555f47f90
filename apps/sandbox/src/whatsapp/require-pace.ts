import { listSentInstants } from "../store/messages.ts";
import type { SenderNumber } from "../store/numbers.ts";
import type { Store } from "../store/open-store.ts";
import { pairTooFast, tooFast } from "./whatsapp-errors.ts";

/** One message to a person in six seconds; bursts are lent and paid back. */
const PAIR_MS = 6000;
const PAIR_BURST = 45;

/** Throws where the number is too fast, altogether or with one person. */
export function requirePace(store: Store, number: SenderNumber, person: string, now: number): void {
  const lastSecond = listSentInstants(store, number.account_id, null, now - 1000);
  if (lastSecond.length >= number.per_second) throw tooFast();
  let owed = 0;
  let before = now;
  for (const instant of listSentInstants(store, number.account_id, person, now - PAIR_MS * PAIR_BURST * 2)) {
    owed = Math.max(0, owed - Math.max(0, instant - before) / PAIR_MS) + 1;
    before = instant;
  }
  owed = Math.max(0, owed - (now - before) / PAIR_MS);
  if (owed >= PAIR_BURST) throw pairTooFast();
}
