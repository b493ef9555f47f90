import type {
  Campaign,
  MessageTemplate,
  PeopleSummary,
  Sender,
} from "@businesspro/contracts/messaging-outputs";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Field, Input } from "@businesspro/ui/field";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import { AudienceField } from "./audience-field.tsx";
import {
  type CampaignDraft,
  checkCampaign,
  type DraftFault,
  exampleValues,
  fitPlaceholders,
  saveInputOf,
} from "./campaign-draft.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { MessagePreview } from "./message-preview.tsx";
import { PictureField } from "./picture-field.tsx";
import { refetchCampaigns } from "./refetch.ts";
import { SlotFields } from "./slot-fields.tsx";
import { TemplatePicker } from "./template-picker.tsx";
import { templateTexts } from "./template-texts.ts";
import { WhenField } from "./when-field.tsx";

type CampaignFormProps = {
  start: CampaignDraft;
  campaignId: string | null;
  /** Approved ones. */
  templates: readonly MessageTemplate[];
  senders: readonly Sender[];
  people: PeopleSummary;
  onSaved: (campaign: Campaign) => void;
};

/** Text, people, blanks, picture and time, one below the other; the message beside them as it will look. */
export function CampaignForm({ start, campaignId, templates, senders, people, onSaved }: CampaignFormProps) {
  const { pick } = useTexts(campaignTexts);
  const { preview } = useTexts(templateTexts);
  const { timeZone } = useSession().organization;
  const [draft, setDraft] = useState(start);
  const [checked, setChecked] = useState(false);
  const save = useMutation(
    trpc.campaigns.save.mutationOptions({
      onSuccess: (campaign) => {
        refetchCampaigns();
        onSaved(campaign);
      },
    }),
  );
  const change = (part: Partial<CampaignDraft>) => setDraft((before) => ({ ...before, ...part }));
  const template = templates.find((candidate) => candidate.id === draft.templateId);
  const placeholders = fitPlaceholders(draft.placeholders, template, pick.otherwiseDefault);
  const whole = { ...draft, placeholders };
  const faults = checkCampaign(whole, template, wallTimeAt(new Date(), timeZone));
  const told = (fault: DraftFault) => (checked && faults.includes(fault) ? pick.problems[fault] : undefined);
  const senderName = senders.find((sender) => sender.accountId === template?.accountId)?.name ?? "";
  const exampleName = draft.person?.name || pick.exampleName;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (!template || faults.length > 0 || save.isPending) return;
    save.mutate(saveInputOf(whole, template, campaignId, timeZone));
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8"
    >
      <div className="grid min-w-0 gap-6">
        <TemplatePicker
          templates={templates}
          value={draft.templateId}
          error={told("template")}
          onChange={(templateId) => change({ templateId })}
        />
        <AudienceField draft={draft} people={people} error={told("labels")} onChange={change} />
        {placeholders.length > 0 && (
          <SlotFields
            placeholders={placeholders}
            error={told("slot")}
            onChange={(next) => change({ placeholders: next })}
          />
        )}
        {template?.hasPicture && (
          <Card className="grid gap-3 p-4 sm:p-6">
            <h2 className="text-lg font-bold">{pick.picture}</h2>
            <PictureField
              texts={{
                choose: pick.choosePicture,
                change: pick.changePicture,
                hint: pick.pictureHint,
                uploading: pick.uploading,
              }}
              chosen={draft.picture !== null}
              onPicture={({ id, url }) => change({ picture: { id, url } })}
            />
            <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
              {told("picture")}
            </p>
          </Card>
        )}
        <WhenField draft={draft} error={told("when")} onChange={change} />
        <Card className="p-4 sm:p-6">
          <Field label={pick.name} hint={pick.nameHint} error={told("name")}>
            {(control) => (
              <Input
                {...control}
                value={draft.name}
                maxLength={100}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
        </Card>
      </div>
      <div className="grid gap-6 lg:sticky lg:top-9">
        {template && (
          <section className="grid gap-3">
            <h2 className="text-lg font-bold">{preview}</h2>
            <MessagePreview
              senderName={senderName}
              body={template.body}
              footer={template.footer}
              values={exampleValues(placeholders, exampleName)}
              pictureUrl={template.hasPicture ? (draft.picture?.url ?? "empty") : null}
            />
          </section>
        )}
        {save.isError && <ProblemNotice error={save.error} />}
        <div className="grid gap-1.5">
          <Button type="submit" busy={save.isPending}>
            {pick.toPrice}
          </Button>
          <p aria-live="polite" className="text-center text-sm text-ink-soft">
            {checked && faults[0] ? pick.problems[faults[0]] : pick.nothingYet}
          </p>
        </div>
      </div>
    </form>
  );
}
