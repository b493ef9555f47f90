import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "../../../../components/not-found-page.tsx";
import { EditPostPage } from "../../../../features/composer/edit-post-page.tsx";
import { composerTexts } from "../../../../features/composer/texts.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { queryClient } from "../../../../lib/query-client.ts";
import { throwNotFound } from "../../../../lib/throw-not-found.ts";
import { trpc } from "../../../../lib/trpc.ts";
import { looksTexts } from "../../../../texts/looks.ts";
import { shareTexts } from "../../../../texts/share.ts";
import { vocabularyTexts } from "../../../../texts/vocabulary.ts";
import { whenTexts } from "../../../../texts/when.ts";

export const Route = createFileRoute("/_session/_shell/posts/$groupId_/edit")({
  loader: async ({ params: { groupId } }) => {
    const locale = getLocale();
    await Promise.all([
      composerTexts.load(locale),
      shareTexts.load(locale),
      looksTexts.load(locale),
      vocabularyTexts.load(locale),
      whenTexts.load(locale),
      queryClient.ensureQueryData(trpc.accounts.list.queryOptions()),
      // Editing begins from the newest revision, not from what the cache remembers.
      queryClient
        .fetchQuery({ ...trpc.content.get.queryOptions({ groupId }), staleTime: 0 })
        .catch(throwNotFound),
    ]);
  },
  staticData: { ownBottomBar: true },
  component: Edit,
  notFoundComponent: NotFoundPage,
});

function Edit() {
  const { groupId } = Route.useParams();
  return <EditPostPage key={groupId} groupId={groupId} />;
}
