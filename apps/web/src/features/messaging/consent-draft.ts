import type { GrantMethod } from "@businesspro/contracts/messaging";
import { instantOf, wallTimeAt } from "../../lib/zoned-time.ts";

/** How a person agreed, as it is being typed in. `date` is the shop's calendar day. */
export type ConsentDraft = { method: GrantMethod; date: string; wording: string };

export function startConsent(wording: string, timeZone: string): ConsentDraft {
  return { method: "in-shop", date: wallTimeAt(new Date(), timeZone).slice(0, 10), wording };
}

/** Today means now: a person who agreed this minute may have stopped this morning. Other days are taken at noon. */
export function grantOf({ method, date, wording }: ConsentDraft, timeZone: string) {
  const now = new Date();
  const isToday = date === wallTimeAt(now, timeZone).slice(0, 10);
  const at = isToday ? now : instantOf(`${date}T12:00`, timeZone);
  return { method, at: at.toISOString(), wording: wording.trim() };
}

export function isComplete({ date, wording }: ConsentDraft): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && wording.trim() !== "";
}
