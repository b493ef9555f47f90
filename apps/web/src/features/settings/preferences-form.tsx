import { Language, Tone } from "@businesspro/contracts/enums";
import type { Preferences, Session } from "@businesspro/contracts/outputs";
import { Card, Section } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { Field, Select } from "@businesspro/ui/field";
import { useMutation } from "@tanstack/react-query";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { adoptSession, useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { settingsTexts } from "./texts.ts";

/** Each choice acts at once and is taken back when the server does not keep it. */
export function PreferencesForm() {
  const { appearance, voice } = useTexts(settingsTexts);
  const { languages, tones } = useTexts(vocabularyTexts);
  const session = useSession();
  const { preferences } = session;
  const update = useMutation(
    trpc.auth.updatePreferences.mutationOptions({
      onMutate: async (change): Promise<{ before: Session }> => {
        await adoptSession({ ...session, preferences: { ...preferences, ...definedOf(change) } });
        return { before: session };
      },
      onError: (_error, _change, kept) => void (kept && adoptSession(kept.before)),
      onSuccess: (saved) => adoptSession(saved),
    }),
  );
  return (
    <>
      <Section title={appearance.title}>
        <Card className="grid gap-5 p-4 sm:p-6">
          <SegmentedControl
            legend={appearance.language}
            value={preferences.locale}
            onChange={(locale) => update.mutate({ locale })}
            choices={[
              { value: "en", label: "English", lang: "en" },
              { value: "hi", label: "हिन्दी", lang: "hi" },
            ]}
          />
          <SegmentedControl
            legend={appearance.theme}
            value={preferences.theme}
            onChange={(theme) => update.mutate({ theme })}
            choices={(["system", "light", "dark"] as const).map((value) => ({
              value,
              label: appearance.themes[value],
            }))}
          />
          {update.isError && <ProblemNotice error={update.error} />}
        </Card>
      </Section>
      <Section title={voice.title}>
        <Card className="grid gap-5 p-4 sm:p-6">
          <SegmentedControl
            legend={voice.language}
            value={preferences.language}
            onChange={(language) => update.mutate({ language })}
            choices={Object.values(Language).map((value) => ({ value, label: languages[value] }))}
          />
          <Field label={voice.tone}>
            {(control) => (
              <Select
                {...control}
                value={preferences.tone}
                onChange={(event) => update.mutate({ tone: event.target.value as Tone })}
              >
                {Object.values(Tone).map((value) => (
                  <option key={value} value={value}>
                    {tones[value]}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </Card>
      </Section>
    </>
  );
}

function definedOf(
  change: { [Name in keyof Preferences]?: Preferences[Name] | undefined },
): Partial<Preferences> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
