import { createFileRoute } from "@tanstack/react-router";
import { NewPostPage } from "../../../features/composer/new-post-page.tsx";
import { composerTexts } from "../../../features/composer/texts.ts";
import { getLocale } from "../../../lib/locale.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { textParam } from "../../../lib/search.ts";
import { trpc } from "../../../lib/trpc.ts";
import { looksTexts } from "../../../texts/looks.ts";
import { shareTexts } from "../../../texts/share.ts";
import { vocabularyTexts } from "../../../texts/vocabulary.ts";
import { whenTexts } from "../../../texts/when.ts";

export const Route = createFileRoute("/_session/_shell/write")({
  validateSearch: (search: Record<string, unknown>): { about?: string } => {
    const about = textParam(search.about);
    return about ? { about } : {};
  },
  loader: async () => {
    const locale = getLocale();
    await Promise.all([
      composerTexts.load(locale),
      shareTexts.load(locale),
      looksTexts.load(locale),
      vocabularyTexts.load(locale),
      whenTexts.load(locale),
      queryClient.ensureQueryData(trpc.accounts.list.queryOptions()),
    ]);
  },
  staticData: { ownBottomBar: true },
  component: Write,
});

function Write() {
  return <NewPostPage about={Route.useSearch().about} />;
}
