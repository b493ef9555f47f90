import { trpc } from "../../lib/trpc.ts";
import { FILTER_STATUSES, type PostFilter } from "./posts-search.ts";

const PAGE_SIZE = 20;

export function postListOptions(show: PostFilter) {
  return trpc.content.list.infiniteQueryOptions(
    { limit: PAGE_SIZE, statuses: FILTER_STATUSES[show], order: show === "planned" ? "soonest" : "newest" },
    { getNextPageParam: (page) => page.nextCursor },
  );
}
