import type { ContactListItem } from "@businesspro/contracts/messaging-outputs";
import { buttonClass } from "@businesspro/ui/button";
import { EmptyState } from "@businesspro/ui/card";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useFormat } from "../../lib/format.ts";
import { listQuickTimes } from "../../lib/quick-times.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { CampaignForm } from "./campaign-form.tsx";
import { campaignTexts } from "./campaign-texts.ts";
import { NoSender } from "./no-sender.tsx";
import { phoneText } from "./phone-text.ts";
import { SubPage } from "./sub-page.tsx";
import { useCampaignChoices } from "./use-campaign-choices.ts";

type NewCampaignPageProps = { templateId: string | null; person: ContactListItem | null };

/** A new broadcast. `person`: the one it is for; null: for many. */
export function NewCampaignPage({ templateId, person }: NewCampaignPageProps) {
  const { pick, ...texts } = useTexts(campaignTexts);
  const navigate = useNavigate();
  const { templates, senders, people } = useCampaignChoices();
  const start = useStart(templateId, person);
  return (
    <SubPage width="wide" back={{ to: "/whatsapp", label: texts.back }} title={texts.title}>
      {senders.length === 0 ? (
        <NoSender />
      ) : templates.length === 0 ? (
        <EmptyState
          title={pick.templateNone}
          action={
            <Link to="/whatsapp/templates" className={buttonClass()}>
              {pick.seeTemplates}
            </Link>
          }
        >
          {pick.templateNoneBody}
        </EmptyState>
      ) : (
        <CampaignForm
          start={start}
          campaignId={null}
          templates={templates}
          senders={senders}
          people={people}
          onSaved={({ id }) =>
            void navigate({ to: "/whatsapp/$campaignId", params: { campaignId: id }, replace: true })
          }
        />
      )}
    </SubPage>
  );
}

function useStart(templateId: string | null, person: ContactListItem | null): CampaignDraft {
  const { pick } = useTexts(campaignTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const { templates } = useCampaignChoices();
  const [start] = useState<CampaignDraft>(() => {
    const now = new Date();
    const only = templates.length === 1 ? templates[0]?.id : undefined;
    return {
      name: pick.nameDefault(format.date(now, timeZone)),
      templateId: templateId ?? only ?? null,
      audience: person ? "people" : "everyone",
      labels: [],
      person: person && { id: person.id, name: person.name || phoneText(person.phone) },
      placeholders: [],
      picture: null,
      when: "now",
      wallTime: listQuickTimes(now, timeZone)[0] ?? wallTimeAt(now, timeZone),
    };
  });
  return start;
}
