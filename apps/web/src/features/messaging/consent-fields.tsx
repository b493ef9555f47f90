import { GRANT_METHODS, type GrantMethod } from "@businesspro/contracts/messaging";
import { Field, Input, Select, Textarea } from "@businesspro/ui/field";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import type { ConsentDraft } from "./consent-draft.ts";
import { peopleTexts } from "./people-texts.ts";

type ConsentFieldsProps = { consent: ConsentDraft; onChange: (consent: ConsentDraft) => void };

/** How, when and in which words a person agreed: what is asked for if anyone ever complains. */
export function ConsentFields({ consent, onChange }: ConsentFieldsProps) {
  const texts = useTexts(peopleTexts);
  const { timeZone } = useSession().organization;
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 min-[24rem]:grid-cols-2">
        <Field label={texts.consent.how}>
          {(control) => (
            <Select
              {...control}
              value={consent.method}
              onChange={(event) => onChange({ ...consent, method: event.target.value as GrantMethod })}
            >
              {GRANT_METHODS.map((method) => (
                <option key={method} value={method}>
                  {texts.methods[method]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={texts.consent.when}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={consent.date}
              max={wallTimeAt(new Date(), timeZone).slice(0, 10)}
              onChange={(event) => onChange({ ...consent, date: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label={texts.consent.wording} hint={texts.consent.wordingHint}>
        {(control) => (
          <Textarea
            {...control}
            value={consent.wording}
            maxLength={500}
            onChange={(event) => onChange({ ...consent, wording: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
