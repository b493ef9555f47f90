import { Language, Tone } from "@businesspro/contracts/enums";
import { Avatar } from "@businesspro/ui/avatar";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { ChoiceCards, SegmentedControl } from "@businesspro/ui/choice";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { adoptSession, useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { SAMPLES } from "./samples.ts";
import { StepFrame, type StepProps } from "./step-frame.tsx";
import { welcomeTexts } from "./texts.ts";

export function VoiceStep({ onNext, onBack }: StepProps) {
  const texts = useTexts(welcomeTexts);
  const { languages, tones } = useTexts(vocabularyTexts);
  const { organization, preferences } = useSession();
  const [language, setLanguage] = useState(preferences.language);
  const [tone, setTone] = useState(preferences.tone);
  const update = useMutation(
    trpc.auth.updatePreferences.mutationOptions({
      onSuccess: async (session) => {
        await adoptSession(session);
        onNext();
      },
    }),
  );
  return (
    <StepFrame title={texts.voice.title}>
      <ChoiceCards
        legend={texts.voice.language}
        value={language}
        onChange={setLanguage}
        className="sm:grid-cols-3"
        choices={Object.values(Language).map((value) => ({
          value,
          label: languages[value],
          hint: <span lang={value === "hindi" ? "hi" : "en"}>{texts.languageHints[value]}</span>,
        }))}
      />
      <SegmentedControl
        legend={texts.voice.tone}
        value={tone}
        onChange={setTone}
        choices={Object.values(Tone).map((value) => ({ value, label: tones[value] }))}
      />
      <Card className="grid gap-3 p-5">
        <p className="text-sm font-semibold text-ink-soft">{texts.voice.sample}</p>
        <div className="flex gap-3">
          <Avatar name={organization.name} />
          <p
            aria-live="polite"
            lang={language === "hindi" ? "hi" : "en"}
            className="min-h-22 min-w-0 text-lg"
          >
            {SAMPLES[language][tone](organization.name)}
          </p>
        </div>
      </Card>
      {update.isError && <ProblemNotice error={update.error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          busy={update.isPending}
          onClick={() => update.mutate({ language, tone })}
          className="max-sm:flex-1"
        >
          {texts.next}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {texts.back}
        </Button>
      </div>
    </StepFrame>
  );
}
