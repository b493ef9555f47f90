import { CALL_TO_ACTION, GOOGLE_TOPIC } from "@businesspro/contracts/post-options";
import { Card } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { Field, Input, Select } from "@businesspro/ui/field";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { useTexts } from "../../lib/texts.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import { googleTexts } from "../../texts/google.ts";
import type { GoogleDraft } from "./google-draft.ts";
import { GoogleEventField } from "./google-event-field.tsx";
import { GoogleOfferField } from "./google-offer-field.tsx";

type GoogleFieldProps = {
  draft: GoogleDraft;
  timeZone: string;
  onChange: (change: Partial<GoogleDraft>) => void;
};

/** What only Google has: what the post is about, and a button under it. */
export default function GoogleField({ draft, timeZone, onChange }: GoogleFieldProps) {
  const texts = useTexts(googleTexts);
  const { topic, action, url } = draft;
  const actions = Object.values(CALL_TO_ACTION);
  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      <h2 className="flex items-center gap-2 text-lg font-bold">
        <PlatformIcon platform="google-business" className="size-5" />
        {texts.title}
      </h2>
      <div className="grid gap-2">
        <SegmentedControl
          legend={texts.topic}
          value={topic}
          onChange={(next) => onChange({ topic: next })}
          choices={Object.values(GOOGLE_TOPIC).map((value) => ({ value, label: texts.topics[value] }))}
        />
        <p className="text-sm text-ink-soft">{texts.topicHints[topic]}</p>
      </div>
      {topic !== "standard" && (
        <GoogleEventField
          draft={draft}
          today={wallTimeAt(new Date(), timeZone).slice(0, 10)}
          onChange={onChange}
        />
      )}
      {topic === "offer" ? (
        <GoogleOfferField draft={draft} onChange={onChange} />
      ) : (
        <Field label={texts.button} {...(action === "call" && { hint: texts.callHint })}>
          {(control) => (
            <Select
              {...control}
              value={action ?? ""}
              onChange={(event) =>
                onChange({ action: actions.find((one) => one === event.target.value) ?? null })
              }
            >
              <option value="">{texts.noButton}</option>
              {actions.map((one) => (
                <option key={one} value={one}>
                  {texts.actions[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      {topic !== "offer" && action !== null && action !== "call" && (
        <Field label={texts.buttonAddress} hint={texts.buttonAddressHint}>
          {(control) => (
            <Input
              {...control}
              type="url"
              inputMode="url"
              autoCapitalize="none"
              placeholder="https://"
              maxLength={2000}
              value={url}
              onChange={(event) => onChange({ url: event.target.value })}
            />
          )}
        </Field>
      )}
    </Card>
  );
}
