import { createFileRoute } from "@tanstack/react-router";
import { templateTexts } from "../../../../../features/messaging/template-texts.ts";
import { templatesOptions } from "../../../../../features/messaging/templates-options.ts";
import { TemplatesPage } from "../../../../../features/messaging/templates-page.tsx";
import { getLocale } from "../../../../../lib/locale.ts";
import { queryClient } from "../../../../../lib/query-client.ts";
import { trpc } from "../../../../../lib/trpc.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/_tabs/templates")({
  loader: async () => {
    void queryClient.prefetchQuery(trpc.campaigns.senders.queryOptions());
    void queryClient.prefetchQuery(templatesOptions());
    await templateTexts.load(getLocale());
  },
  component: TemplatesPage,
});
