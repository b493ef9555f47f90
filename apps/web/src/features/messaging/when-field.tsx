import { Card } from "@businesspro/ui/card";
import { ChoiceCards } from "@businesspro/ui/choice";
import { Field, Input } from "@businesspro/ui/field";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import type { CampaignDraft } from "./campaign-draft.ts";
import { campaignTexts } from "./campaign-texts.ts";

type WhenFieldProps = {
  draft: Pick<CampaignDraft, "when" | "wallTime">;
  error: string | undefined;
  onChange: (part: Partial<CampaignDraft>) => void;
};

/** Right away, or a day and time on the shop's clock. */
export function WhenField({ draft, error, onChange }: WhenFieldProps) {
  const { pick } = useTexts(campaignTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const now = new Date();
  const [date = "", time = ""] = draft.wallTime.split("T");
  return (
    <Card className="grid gap-3 p-4 sm:p-6">
      <ChoiceCards
        legend={<span className="text-lg font-bold">{pick.when}</span>}
        value={draft.when}
        onChange={(when) => onChange({ when })}
        choices={[
          { value: "now", label: pick.now, hint: pick.nowHint },
          { value: "later", label: pick.later, hint: pick.laterHint },
        ]}
      />
      {draft.when === "later" && (
        <>
          <div className="grid gap-4 min-[24rem]:grid-cols-2">
            <Field label={pick.date}>
              {(control) => (
                <Input
                  {...control}
                  type="date"
                  value={date}
                  min={wallTimeAt(now, timeZone).slice(0, 10)}
                  onChange={(event) => onChange({ wallTime: `${event.target.value}T${time}` })}
                />
              )}
            </Field>
            <Field label={pick.time}>
              {(control) => (
                <Input
                  {...control}
                  type="time"
                  value={time}
                  onChange={(event) => onChange({ wallTime: `${date}T${event.target.value}` })}
                />
              )}
            </Field>
          </div>
          <p className="text-sm text-ink-soft">{pick.zone(format.zoneLong(now, timeZone))}</p>
        </>
      )}
      <p aria-live="polite" className="text-sm font-medium text-bad empty:hidden">
        {error}
      </p>
    </Card>
  );
}
