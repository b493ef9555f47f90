import { Button, buttonClass } from "@businesspro/ui/button";
import { Card, EmptyState } from "@businesspro/ui/card";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { PostRow, PostRowSkeleton } from "../../components/post-row.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { postListOptions } from "./post-list-options.ts";
import type { PostFilter } from "./posts-search.ts";
import { postsTexts } from "./texts.ts";

type PostListProps = { show: PostFilter; words: string | undefined; onEverything: () => void };

export function PostList({ show, words, onEverything }: PostListProps) {
  const texts = useTexts(postsTexts);
  const { organization } = useSession();
  const list = useInfiniteQuery(postListOptions(show, words));
  const posts = list.data?.pages.flatMap((page) => page.items) ?? [];
  const empty = texts.empty[show];

  if (list.isError && posts.length === 0)
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) {
    return (
      <Card className="p-1.5">
        <PostRowSkeleton />
        <PostRowSkeleton />
        <PostRowSkeleton />
        <PostRowSkeleton />
      </Card>
    );
  }
  if (posts.length === 0 && words) {
    return (
      <EmptyState
        title={texts.search.none(words)}
        action={
          <Button variant="secondary" onClick={onEverything}>
            {texts.search.everything}
          </Button>
        }
      >
        {texts.search.noneBody}
      </EmptyState>
    );
  }
  if (posts.length === 0) {
    return (
      <EmptyState
        title={empty.title}
        action={
          show !== "trouble" && (
            <Link to="/write" className={buttonClass()}>
              {texts.write}
            </Link>
          )
        }
      >
        {empty.body}
      </EmptyState>
    );
  }
  return (
    <>
      {words && list.data?.pages[0]?.near && (
        <p role="status" className="text-ink-soft">
          {texts.search.near(words)}
        </p>
      )}
      <Card className="p-1.5">
        <ul>
          {posts.map((post) => (
            <li key={post.groupId} className="border-line not-first:border-t">
              <PostRow post={post} timeZone={organization.timeZone} />
            </li>
          ))}
        </ul>
        {list.isFetchingNextPage && <PostRowSkeleton />}
      </Card>
      <ShowMore list={list} />
      <p aria-live="polite" className="sr-only">
        {list.isFetchingNextPage ? texts.loadingMore : ""}
      </p>
    </>
  );
}
