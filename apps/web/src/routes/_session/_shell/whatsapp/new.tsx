import { createFileRoute } from "@tanstack/react-router";
import { NotFoundPage } from "../../../../components/not-found-page.tsx";
import { campaignTexts } from "../../../../features/messaging/campaign-texts.ts";
import { campaignOptions } from "../../../../features/messaging/campaigns-options.ts";
import { EditCampaignPage } from "../../../../features/messaging/edit-campaign-page.tsx";
import { NewCampaignPage } from "../../../../features/messaging/new-campaign-page.tsx";
import { parseNewCampaignSearch } from "../../../../features/messaging/new-campaign-search.ts";
import { templateTexts } from "../../../../features/messaging/template-texts.ts";
import { messagingTexts } from "../../../../features/messaging/texts.ts";
import { loadCampaignChoices } from "../../../../features/messaging/use-campaign-choices.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { queryClient } from "../../../../lib/query-client.ts";
import { throwNotFound } from "../../../../lib/throw-not-found.ts";
import { trpc } from "../../../../lib/trpc.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/new")({
  validateSearch: parseNewCampaignSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { to, draft } }) => {
    const locale = getLocale();
    const [person] = await Promise.all([
      to === undefined
        ? null
        : queryClient.ensureQueryData(trpc.contacts.get.queryOptions({ contactId: to })).catch(throwNotFound),
      // Changing begins from what is saved, not from what the cache remembers.
      draft && queryClient.fetchQuery({ ...campaignOptions(draft), staleTime: 0 }).catch(throwNotFound),
      loadCampaignChoices(),
      campaignTexts.load(locale),
      templateTexts.load(locale),
      messagingTexts.load(locale),
    ]);
    return { person };
  },
  component: NewCampaign,
  notFoundComponent: NotFoundPage,
});

function NewCampaign() {
  const { person } = Route.useLoaderData();
  const { draft, template = null } = Route.useSearch();
  return draft ? (
    <EditCampaignPage key={draft} campaignId={draft} />
  ) : (
    <NewCampaignPage templateId={template} person={person} />
  );
}
