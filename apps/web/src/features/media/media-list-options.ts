import { trpc } from "../../lib/trpc.ts";

const PAGE_SIZE = 24;

export function mediaListOptions() {
  return trpc.media.list.infiniteQueryOptions(
    { limit: PAGE_SIZE },
    { getNextPageParam: (page) => page.nextCursor },
  );
}
