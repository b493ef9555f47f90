import type { PostResult } from "@businesspro/contracts/results-outputs";
import { Card, Skeleton } from "@businesspro/ui/card";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { FigureLine } from "./figures.tsx";
import { resultsTexts } from "./texts.ts";

const PAGE_SIZE = 20;

function postResultsOptions(period: { from: string; to: string }) {
  return trpc.results.posts.infiniteQueryOptions(
    { ...period, limit: PAGE_SIZE },
    { getNextPageParam: (page) => page.nextCursor },
  );
}

type PostResultsProps = { period: { from: string; to: string }; timeZone: string };

export function PostResults({ period, timeZone }: PostResultsProps) {
  const list = useInfiniteQuery(postResultsOptions(period));
  if (list.isError && !list.data)
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton className="h-64 rounded-xl" />;
  return (
    <div className="grid gap-3">
      <ul className="grid gap-3">
        {list.data.pages.flatMap((page) =>
          page.items.map((post) => (
            <li key={post.id}>
              <PostFigures post={post} timeZone={timeZone} />
            </li>
          )),
        )}
      </ul>
      <ShowMore list={list} />
    </div>
  );
}

function PostFigures({ post, timeZone }: { post: PostResult; timeZone: string }) {
  const texts = useTexts(resultsTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const caption = post.caption || common.noCaption;
  return (
    <Card className="grid gap-3 p-4">
      <div className="flex items-start gap-3">
        <PlatformIcon platform={post.platform} className="mt-0.5 size-6 shrink-0" />
        <div className="min-w-0">
          {post.groupId === null ? (
            <p className="line-clamp-2 font-semibold">{caption}</p>
          ) : (
            <Link
              to="/posts/$groupId"
              params={{ groupId: post.groupId }}
              className="line-clamp-2 font-semibold underline-offset-4 hover:underline"
            >
              {caption}
            </Link>
          )}
          <p className="text-sm text-ink-soft">
            {post.accountName}, {format.moment(new Date(post.publishedAt), timeZone)}
            {post.groupId === null && `, ${texts.removed}`}
          </p>
        </div>
      </div>
      <FigureLine figures={post} />
      {post.peakEngagementTime && (
        <p className="text-sm text-ink-soft">{texts.bestHour(format.wallHour(post.peakEngagementTime))}</p>
      )}
    </Card>
  );
}
