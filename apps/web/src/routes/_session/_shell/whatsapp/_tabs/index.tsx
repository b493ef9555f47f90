import { createFileRoute } from "@tanstack/react-router";
import { campaignTexts } from "../../../../../features/messaging/campaign-texts.ts";
import { campaignListOptions } from "../../../../../features/messaging/campaigns-options.ts";
import { CampaignsPage } from "../../../../../features/messaging/campaigns-page.tsx";
import { templatesOptions } from "../../../../../features/messaging/templates-options.ts";
import { getLocale } from "../../../../../lib/locale.ts";
import { queryClient } from "../../../../../lib/query-client.ts";
import { trpc } from "../../../../../lib/trpc.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/_tabs/")({
  loader: async () => {
    void queryClient.prefetchQuery(trpc.campaigns.senders.queryOptions());
    void queryClient.prefetchQuery(trpc.contacts.summary.queryOptions());
    void queryClient.prefetchQuery(templatesOptions());
    void queryClient.prefetchInfiniteQuery(campaignListOptions());
    await campaignTexts.load(getLocale());
  },
  component: CampaignsPage,
});
