import { createFileRoute } from "@tanstack/react-router";
import { NewTemplatePage } from "../../../../../features/messaging/new-template-page.tsx";
import { templateTexts } from "../../../../../features/messaging/template-texts.ts";
import { messagingTexts } from "../../../../../features/messaging/texts.ts";
import { getLocale } from "../../../../../lib/locale.ts";
import { queryClient } from "../../../../../lib/query-client.ts";
import { trpc } from "../../../../../lib/trpc.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/templates/new")({
  loader: async () => {
    const locale = getLocale();
    await Promise.all([
      templateTexts.load(locale),
      messagingTexts.load(locale),
      queryClient.ensureQueryData(trpc.campaigns.senders.queryOptions()),
    ]);
  },
  component: NewTemplatePage,
});
