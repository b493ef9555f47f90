import { ContentGoal, Language, Tone, VisualStyle } from "@businesspro/contracts/enums";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { Field, Select, Textarea } from "@businesspro/ui/field";
import { Icon } from "@businesspro/ui/icon";
import { Sparkles as IdeasIcon } from "lucide";
import { type FormEvent, type Ref, useState } from "react";
import { useTexts } from "../../lib/texts.ts";
import { looksTexts } from "../../texts/looks.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import type { Brief } from "./composer-state.ts";
import { composerTexts } from "./texts.ts";

type BriefFormProps = {
  brief: Brief;
  aboutRef: Ref<HTMLTextAreaElement>;
  onChange: (brief: Partial<Brief>) => void;
  onWrite: () => void;
  onStop: () => void;
  writing: boolean;
  hasWritten: boolean;
};

/** What the post is about and how it should sound. */
export function BriefForm({
  brief,
  aboutRef,
  onChange,
  onWrite,
  onStop,
  writing,
  hasWritten,
}: BriefFormProps) {
  const { brief: texts } = useTexts(composerTexts);
  const { goals, languages, tones } = useTexts(vocabularyTexts);
  const looks = useTexts(looksTexts);
  const [asked, setAsked] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (brief.about.trim()) onWrite();
  }

  return (
    <Card className="p-4 sm:p-6">
      <form onSubmit={submit} noValidate className="grid gap-4">
        <Field label={texts.about} error={asked && !brief.about.trim() ? texts.aboutMissing : undefined}>
          {(control) => (
            <Textarea
              {...control}
              ref={aboutRef}
              value={brief.about}
              maxLength={600}
              placeholder={texts.aboutPlaceholder}
              onChange={(event) => onChange({ about: event.target.value })}
            />
          )}
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={texts.goal}>
            {(control) => (
              <Select
                {...control}
                value={brief.goal}
                onChange={(event) => onChange({ goal: event.target.value as ContentGoal })}
              >
                {Object.values(ContentGoal).map((goal) => (
                  <option key={goal} value={goal}>
                    {goals[goal].name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={texts.tone}>
            {(control) => (
              <Select
                {...control}
                value={brief.tone}
                onChange={(event) => onChange({ tone: event.target.value as Tone })}
              >
                {Object.values(Tone).map((tone) => (
                  <option key={tone} value={tone}>
                    {tones[tone]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <SegmentedControl
          legend={texts.visualStyle}
          value={brief.visualStyle}
          onChange={(visualStyle) => onChange({ visualStyle })}
          choices={Object.values(VisualStyle).map((value) => ({ value, label: looks[value] }))}
        />
        <SegmentedControl
          legend={texts.language}
          value={brief.language}
          onChange={(language) => onChange({ language })}
          choices={Object.values(Language).map((value) => ({ value, label: languages[value] }))}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {writing ? (
            <Button variant="secondary" onClick={onStop} className="max-sm:w-full">
              {texts.stop}
            </Button>
          ) : (
            <Button type="submit" variant={hasWritten ? "secondary" : "primary"} className="max-sm:w-full">
              <Icon node={IdeasIcon} className="size-5" />
              {hasWritten ? texts.again : texts.submit}
            </Button>
          )}
          {!hasWritten && !writing && <p className="text-sm text-ink-soft">{texts.byHand}</p>}
        </div>
      </form>
    </Card>
  );
}
