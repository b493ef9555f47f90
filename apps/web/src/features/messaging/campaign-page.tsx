import { useSuspenseQuery } from "@tanstack/react-query";
import { SandboxBadge } from "../../components/sandbox-badge.tsx";
import { useTexts } from "../../lib/texts.ts";
import { CampaignPreview } from "./campaign-preview.tsx";
import { CampaignProgress } from "./campaign-progress.tsx";
import { CampaignReview } from "./campaign-review.tsx";
import { campaignTexts } from "./campaign-texts.ts";
import { campaignOptions } from "./campaigns-options.ts";
import { RecipientList } from "./recipient-list.tsx";
import type { RecipientFilter } from "./recipient-search.ts";
import { CampaignStatusBadge } from "./status-badges.tsx";
import { SubPage } from "./sub-page.tsx";

type CampaignPageProps = {
  campaignId: string;
  show: RecipientFilter;
  onShow: (show: RecipientFilter) => void;
};

/** A draft with its price, or how far a confirmed one is and what became of each person. */
export function CampaignPage({ campaignId, show, onShow }: CampaignPageProps) {
  const texts = useTexts(campaignTexts);
  const { data: campaign } = useSuspenseQuery(campaignOptions(campaignId));
  const isDraft = campaign.status === "draft";
  return (
    <SubPage
      width="wide"
      back={{ to: "/whatsapp", label: texts.back }}
      title={campaign.name}
      lead={
        <span aria-live="polite" className="flex flex-wrap items-center gap-2 pt-1">
          <CampaignStatusBadge status={campaign.status} />
          {campaign.sandbox && <SandboxBadge />}
        </span>
      }
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-6">
          {isDraft ? (
            <CampaignReview campaign={campaign} />
          ) : (
            <>
              <CampaignProgress campaign={campaign} onQuestion={() => onShow("attention")} />
              <RecipientList campaign={campaign} show={show} onShow={onShow} />
            </>
          )}
        </div>
        <CampaignPreview campaign={campaign} />
      </div>
    </SubPage>
  );
}
