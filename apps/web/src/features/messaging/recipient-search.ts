import { oneOf } from "../../lib/search.ts";

export const RECIPIENT_FILTERS = ["all", "attention", "waiting", "published", "failed", "skipped"] as const;
export type RecipientFilter = (typeof RECIPIENT_FILTERS)[number];
/** What the address of the page says; absent: all. */
export type RecipientSearch = { show?: RecipientFilter };

export function parseRecipientSearch(search: Record<string, unknown>): RecipientSearch {
  const show = oneOf(RECIPIENT_FILTERS, search.show);
  return show && show !== "all" ? { show } : {};
}
