import { addDays } from "../../lib/zoned-time.ts";
import type { ResultsSearch } from "./results-search.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_DAYS = 366;

/** Whether two dates make a period that can be asked for. */
export function isPeriod({ from, to }: { from: string; to: string }): boolean {
  if (![from, to].every((date) => DATE.test(date) && !Number.isNaN(Date.parse(date)))) return false;
  return from <= to && to < addDays(from, LONGEST_DAYS);
}

/** `today`: of the organisation's calendar. Today counts. */
export function periodOf(search: ResultsSearch, today: string): { from: string; to: string } {
  if ("from" in search) return search;
  return { from: addDays(today, 1 - Number(search.days ?? "30")), to: today };
}
