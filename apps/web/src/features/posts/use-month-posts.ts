import type { ContentListItem } from "@businesspro/contracts/outputs";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { trpc } from "../../lib/trpc.ts";
import { instantOf, wallTimeAt } from "../../lib/zoned-time.ts";

const PAGE_SIZE = 100;

/** All posts between two dates of the organisation's calendar (the second excluded), by the date on its wall. */
export function useMonthPosts(firstDay: string, endDay: string, timeZone: string) {
  const query = useInfiniteQuery(
    trpc.content.list.infiniteQueryOptions(
      {
        limit: PAGE_SIZE,
        order: "soonest",
        from: instantOf(`${firstDay}T00:00`, timeZone).toISOString(),
        to: instantOf(`${endDay}T00:00`, timeZone).toISOString(),
      },
      { getNextPageParam: (page) => page.nextCursor },
    ),
  );
  const { hasNextPage, isFetching, isError, fetchNextPage } = query;
  // A month has an end: read its pages one after another until all of it is on screen.
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);

  const byDay = new Map<string, ContentListItem[]>();
  for (const post of query.data?.pages.flatMap((page) => page.items) ?? []) {
    const day = wallTimeAt(new Date(post.publishedAt ?? post.scheduledFor ?? post.createdAt), timeZone).slice(
      0,
      10,
    );
    byDay.set(day, [...(byDay.get(day) ?? []), post]);
  }
  return { byDay, query };
}
