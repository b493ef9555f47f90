import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { postListOptions } from "../../../../features/posts/post-list-options.ts";
import { PostsPage } from "../../../../features/posts/posts-page.tsx";
import { parsePostsSearch } from "../../../../features/posts/posts-search.ts";
import { postsTexts } from "../../../../features/posts/texts.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { queryClient } from "../../../../lib/query-client.ts";
import { vocabularyTexts } from "../../../../texts/vocabulary.ts";

export const Route = createFileRoute("/_session/_shell/posts/")({
  validateSearch: parsePostsSearch,
  loaderDeps: ({ search: { view, show, q } }) => ({ view, show, q }),
  loader: async ({ deps }) => {
    const locale = getLocale();
    if (deps.view !== "calendar")
      void queryClient.prefetchInfiniteQuery(postListOptions(deps.show ?? "all", deps.q));
    await Promise.all([postsTexts.load(locale), vocabularyTexts.load(locale)]);
  },
  component: Posts,
});

function Posts() {
  const search = Route.useSearch();
  const navigate = useNavigate();
  return (
    <PostsPage
      search={search}
      onSearch={(next) => void navigate({ to: "/posts", search: next, resetScroll: false })}
    />
  );
}
