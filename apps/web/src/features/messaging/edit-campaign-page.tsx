import { buttonClass } from "@businesspro/ui/button";
import { EmptyState } from "@businesspro/ui/card";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { listQuickTimes } from "../../lib/quick-times.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import { draftOf } from "./campaign-draft.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { campaignTexts } from "./campaign-texts.ts";
import { campaignOptions } from "./campaigns-options.ts";
import { SubPage } from "./sub-page.tsx";
import { useCampaignChoices } from "./use-campaign-choices.ts";

/** Changes a broadcast that is not confirmed yet. */
export function EditCampaignPage({ campaignId }: { campaignId: string }) {
  const texts = useTexts(campaignTexts);
  const navigate = useNavigate();
  const { timeZone } = useSession().organization;
  const { data: campaign } = useSuspenseQuery(campaignOptions(campaignId));
  const choices = useCampaignChoices();
  const [start] = useState(() => {
    const now = new Date();
    const quick = listQuickTimes(now, timeZone)[0] ?? wallTimeAt(now, timeZone);
    return draftOf(campaign, quick, texts.pick.onePerson);
  });
  const toCampaign = { to: "/whatsapp/$campaignId", params: { campaignId } } as const;
  return (
    <SubPage width="wide" back={{ to: "/whatsapp", label: texts.back }} title={texts.editTitle}>
      {campaign.status === "draft" ? (
        <CampaignForm
          {...choices}
          start={start}
          campaignId={campaignId}
          onSaved={() => void navigate({ ...toCampaign, replace: true })}
        />
      ) : (
        <EmptyState
          title={texts.notEditable}
          action={
            <Link {...toCampaign} className={buttonClass()}>
              {texts.toCampaign}
            </Link>
          }
        />
      )}
    </SubPage>
  );
}
