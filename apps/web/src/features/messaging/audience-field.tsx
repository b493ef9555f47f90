import type { Audience, PeopleSummary } from "@businesspro/contracts/messaging-outputs";
import { Card } from "@businesspro/ui/card";
import { CheckCard, ChoiceCards } from "@businesspro/ui/choice";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { campaignTexts } from "./campaign-texts.ts";

type AudienceFieldProps = {
  draft: CampaignDraft;
  people: PeopleSummary;
  error: string | undefined;
  onChange: (part: Partial<CampaignDraft>) => void;
};

/** Whom it is for. Who may not be written to is left out whatever is chosen. */
export function AudienceField({ draft, people, error, onChange }: AudienceFieldProps) {
  const { pick } = useTexts(campaignTexts);
  const format = useFormat();
  const choices: { value: Audience["type"]; label: string; hint?: string }[] = [
    ...(draft.person ? [{ value: "people" as const, label: pick.one(draft.person.name) }] : []),
    {
      value: "everyone",
      label: pick.everyone,
      hint: pick.agreed(format.number(people.granted), people.granted === 1),
    },
    { value: "labels", label: pick.labels },
  ];
  const toggle = (label: string, chosen: boolean) =>
    onChange({
      labels: chosen ? [...draft.labels, label] : draft.labels.filter((other) => other !== label),
    });
  return (
    <Card className="grid gap-3 p-4 sm:p-6">
      <ChoiceCards
        legend={<span className="text-lg font-bold">{pick.audience}</span>}
        value={draft.audience}
        onChange={(audience) => onChange({ audience })}
        choices={choices}
      />
      {draft.audience === "labels" && (
        <fieldset className="grid min-w-0 gap-2 sm:grid-cols-2">
          <legend className="sr-only">{pick.labels}</legend>
          {people.labels.length === 0 && <p className="text-ink-soft">{pick.labelsNone}</p>}
          {people.labels.map((entry) => (
            <CheckCard
              key={entry.label}
              checked={draft.labels.includes(entry.label)}
              onChange={(chosen) => toggle(entry.label, chosen)}
            >
              <span className="flex justify-between gap-3">
                <span className="min-w-0 truncate font-semibold">{entry.label}</span>
                <span className="text-ink-soft tabular-nums">{format.number(entry.people)}</span>
              </span>
            </CheckCard>
          ))}
        </fieldset>
      )}
      <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {error}
      </p>
      <p className="text-sm text-ink-soft">{pick.promise}</p>
    </Card>
  );
}
