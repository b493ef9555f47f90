import { trpc } from "../../lib/trpc.ts";
import { FILTER_STATUSES, type PostFilter } from "./posts-search.ts";

const PAGE_SIZE = 20;

export function postListOptions(show: PostFilter, words: string | undefined) {
  return trpc.content.list.infiniteQueryOptions(
    {
      limit: PAGE_SIZE,
      statuses: FILTER_STATUSES[show],
      order: show === "planned" ? "soonest" : "newest",
      ...(words ? { search: words } : {}),
    },
    { getNextPageParam: (page) => page.nextCursor },
  );
}
