import { createFileRoute } from "@tanstack/react-router";
import { mediaListOptions } from "../../../../features/media/media-list-options.ts";
import { MediaPage } from "../../../../features/media/media-page.tsx";
import { mediaTexts } from "../../../../features/media/texts.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { queryClient } from "../../../../lib/query-client.ts";

export const Route = createFileRoute("/_session/_shell/settings/media")({
  loader: async () => {
    void queryClient.prefetchInfiniteQuery(mediaListOptions());
    await mediaTexts.load(getLocale());
  },
  component: MediaPage,
});
