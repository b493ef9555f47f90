import { createFileRoute, notFound } from "@tanstack/react-router";
import { PostPage } from "../../../../features/post/post-page.tsx";
import { postTexts } from "../../../../features/post/texts.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { problemOf } from "../../../../lib/problem.ts";
import { queryClient } from "../../../../lib/query-client.ts";
import { trpc } from "../../../../lib/trpc.ts";
import { problemsTexts } from "../../../../texts/problems.ts";
import { timelineTexts } from "../../../../texts/timeline.ts";
import { vocabularyTexts } from "../../../../texts/vocabulary.ts";
import { whenTexts } from "../../../../texts/when.ts";

export const Route = createFileRoute("/_session/_shell/posts/$groupId")({
  loader: async ({ params: { groupId } }) => {
    const locale = getLocale();
    await Promise.all([
      postTexts.load(locale),
      problemsTexts.load(locale),
      timelineTexts.load(locale),
      vocabularyTexts.load(locale),
      whenTexts.load(locale),
      queryClient.ensureQueryData(trpc.content.get.queryOptions({ groupId })).catch((error: unknown) => {
        const { key } = problemOf(error);
        throw key === "not-found" || key === "invalid-input" ? notFound() : error;
      }),
    ]);
  },
  component: Post,
});

function Post() {
  const { groupId } = Route.useParams();
  return <PostPage key={groupId} groupId={groupId} />;
}
