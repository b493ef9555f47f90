import { trpc } from "../../lib/trpc.ts";
import type { PeopleSearch } from "./people-search.ts";

const PAGE_SIZE = 30;

export function peopleListOptions({ show, find, label }: PeopleSearch) {
  return trpc.contacts.list.infiniteQueryOptions(
    { limit: PAGE_SIZE, consent: show ?? null, search: find ?? null, label: label ?? null },
    { getNextPageParam: (page) => page.nextCursor },
  );
}
