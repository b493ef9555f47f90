import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { NotFoundPage } from "../../../../components/not-found-page.tsx";
import { CampaignPage } from "../../../../features/messaging/campaign-page.tsx";
import { campaignTexts } from "../../../../features/messaging/campaign-texts.ts";
import { campaignOptions } from "../../../../features/messaging/campaigns-options.ts";
import { parseRecipientSearch } from "../../../../features/messaging/recipient-search.ts";
import { templateTexts } from "../../../../features/messaging/template-texts.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { queryClient } from "../../../../lib/query-client.ts";
import { throwNotFound } from "../../../../lib/throw-not-found.ts";
import { problemsTexts } from "../../../../texts/problems.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/$campaignId")({
  validateSearch: parseRecipientSearch,
  loader: async ({ params: { campaignId } }) => {
    const locale = getLocale();
    await Promise.all([
      campaignTexts.load(locale),
      templateTexts.load(locale),
      problemsTexts.load(locale),
      queryClient.ensureQueryData(campaignOptions(campaignId)).catch(throwNotFound),
    ]);
  },
  component: OneCampaign,
  notFoundComponent: NotFoundPage,
});

function OneCampaign() {
  const { campaignId } = Route.useParams();
  const { show = "all" } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <CampaignPage
      key={campaignId}
      campaignId={campaignId}
      show={show}
      onShow={(next) =>
        void navigate({
          to: "/whatsapp/$campaignId",
          params: { campaignId },
          search: next === "all" ? {} : { show: next },
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
