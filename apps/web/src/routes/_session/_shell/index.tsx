import { createFileRoute } from "@tanstack/react-router";
import { HomePage } from "../../../features/home/home-page.tsx";
import { ideasTexts } from "../../../features/home/ideas.ts";
import { homeTexts } from "../../../features/home/texts.ts";
import { getLocale } from "../../../lib/locale.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { trpc } from "../../../lib/trpc.ts";
import { vocabularyTexts } from "../../../texts/vocabulary.ts";

export const Route = createFileRoute("/_session/_shell/")({
  loader: async () => {
    const locale = getLocale();
    void queryClient.prefetchQuery(trpc.content.home.queryOptions());
    await Promise.all([homeTexts.load(locale), ideasTexts.load(locale), vocabularyTexts.load(locale)]);
  },
  component: HomePage,
});
