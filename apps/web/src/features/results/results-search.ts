import { oneOf, textParam } from "../../lib/search.ts";

export const SPANS = ["7", "30", "90"] as const;
export type Span = (typeof SPANS)[number];

/** What the address of the page says: the last so many days, or days of one's own, which may still be wrong. */
export type ResultsSearch = { days?: Exclude<Span, "30"> } | { from: string; to: string };

export function parseResultsSearch(search: Record<string, unknown>): ResultsSearch {
  const [from, to] = [textParam(search.from), textParam(search.to)];
  if (from && to) return { from, to };
  const days = oneOf(["7", "90"] as const, String(search.days));
  return days ? { days } : {};
}
