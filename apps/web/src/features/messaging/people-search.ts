import type { ConsentState } from "@businesspro/contracts/messaging";
import { oneOf, textParam } from "../../lib/search.ts";

export const PEOPLE_FILTERS = ["all", "granted", "withdrawn", "none"] as const;
export type PeopleSearch = { show?: ConsentState; find?: string; label?: string };

export function parsePeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const show = oneOf(["granted", "withdrawn", "none"] as const, search.show);
  const find = textParam(search.find);
  const label = textParam(search.label);
  return { ...(show ? { show } : {}), ...(find ? { find } : {}), ...(label ? { label } : {}) };
}
