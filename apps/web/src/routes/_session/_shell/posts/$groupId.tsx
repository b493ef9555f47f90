import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "../../../../components/not-found-page.tsx";
import { PostPage } from "../../../../features/post/post-page.tsx";
import { postTexts } from "../../../../features/post/texts.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { queryClient } from "../../../../lib/query-client.ts";
import { throwNotFound } from "../../../../lib/throw-not-found.ts";
import { trpc } from "../../../../lib/trpc.ts";
import { healthTexts } from "../../../../texts/health.ts";
import { problemsTexts } from "../../../../texts/problems.ts";
import { shareTexts } from "../../../../texts/share.ts";
import { timelineTexts } from "../../../../texts/timeline.ts";
import { vocabularyTexts } from "../../../../texts/vocabulary.ts";
import { whenTexts } from "../../../../texts/when.ts";

export const Route = createFileRoute("/_session/_shell/posts/$groupId")({
  loader: async ({ params: { groupId } }) => {
    const locale = getLocale();
    await Promise.all([
      postTexts.load(locale),
      healthTexts.load(locale),
      shareTexts.load(locale),
      problemsTexts.load(locale),
      timelineTexts.load(locale),
      vocabularyTexts.load(locale),
      whenTexts.load(locale),
      queryClient.ensureQueryData(trpc.content.get.queryOptions({ groupId })).catch(throwNotFound),
    ]);
  },
  component: Post,
  notFoundComponent: NotFoundPage,
});

function Post() {
  const { groupId } = Route.useParams();
  return <PostPage key={groupId} groupId={groupId} />;
}
