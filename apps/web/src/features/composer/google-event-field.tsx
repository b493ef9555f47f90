import { EVENT_TITLE_MAX } from "@businesspro/contracts/limits";
import { Field, Input } from "@businesspro/ui/field";
import clsx from "clsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { googleTexts } from "../../texts/google.ts";
import type { GoogleDraft } from "./google-draft.ts";
import { MomentField } from "./moment-field.tsx";

const OPENING_TIME = "10:00";
const CLOSING_TIME = "21:00";

type GoogleEventFieldProps = {
  draft: GoogleDraft;
  /** Date at the shop. */
  today: string;
  onChange: (change: Partial<GoogleDraft>) => void;
};

/** What the event or offer is called, and from when until when it lasts. */
export function GoogleEventField({ draft, today, onChange }: GoogleEventFieldProps) {
  const texts = useTexts(googleTexts);
  const format = useFormat();
  const { topic, title, startsAt, endsAt } = draft;
  const used = [...title.trim()].length;
  /** Most events end on the day on which they begin. */
  function begin(moment: string): void {
    const date = moment.slice(0, 10);
    onChange({ startsAt: moment, ...(endsAt === "" && date && { endsAt: `${date}T${CLOSING_TIME}` }) });
  }
  return (
    <>
      <Field
        label={topic === "offer" ? texts.offerTitle : texts.eventTitle}
        hint={topic === "offer" ? texts.offerTitleHint : texts.eventTitleHint}
        aside={
          <span
            className={clsx("text-sm", used > EVENT_TITLE_MAX ? "font-semibold text-bad" : "text-ink-soft")}
          >
            {texts.count(format.number(used), format.number(EVENT_TITLE_MAX))}
          </span>
        }
      >
        {(control) => (
          <Input
            {...control}
            value={title}
            maxLength={200}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4">
        <MomentField
          label={texts.starts}
          texts={texts}
          value={startsAt}
          min={today}
          usualTime={OPENING_TIME}
          onChange={begin}
        />
        <MomentField
          label={texts.ends}
          texts={texts}
          value={endsAt}
          min={startsAt.slice(0, 10) || today}
          usualTime={CLOSING_TIME}
          onChange={(moment) => onChange({ endsAt: moment })}
        />
      </div>
      <p className="text-sm text-ink-faint">{texts.zone}</p>
    </>
  );
}
