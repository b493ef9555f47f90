import { takeFault } from "../faults/find-fault.ts";
import { countMarketing, countOtherPeople, findLastInbound } from "../store/messages.ts";
import type { SenderNumber } from "../store/numbers.ts";
import type { Store } from "../store/open-store.ts";
import { findPerson } from "../store/people.ts";
import type { Outgoing } from "./read-outgoing.ts";

const DAY = 24 * 3_600_000;
const TIERS: Readonly<Record<string, number>> = {
  TIER_50: 50,
  TIER_250: 250,
  TIER_2K: 2000,
  TIER_10K: 10_000,
  TIER_100K: 100_000,
};

/** Code of why a message that was taken does not reach the person; null: it does. */
export function decideFailure(
  store: Store,
  number: SenderNumber,
  message: Outgoing,
  now: number,
): number | null {
  const id = number.account_id;
  const forced = takeFault(store, id, "message-fails");
  if (forced) return forced.code;
  const person = findPerson(store, id, message.person);
  if (!person.reachable) return 131026;
  const wrote = findLastInbound(store, id, message.person);
  const isOpen = wrote !== null && wrote > now - DAY;
  if (message.template === null) return isOpen ? null : 131047;
  const isMarketing = message.category === "MARKETING";
  if (isMarketing && !person.takes_marketing) return 131050;
  if (isMarketing && !isOpen && countMarketing(store, id, message.person, now - DAY) >= number.marketing_cap)
    return 131049;
  const limit = TIERS[number.tier];
  if (limit === undefined || isOpen) return null;
  return countOtherPeople(store, id, message.person, now - DAY) >= limit ? 131048 : null;
}
