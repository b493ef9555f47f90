import { FEED_PLATFORMS, Language, Tone, VisualStyle } from "@businesspro/contracts/enums";
import { Card, Section } from "@businesspro/ui/card";
import { CheckCard, SegmentedControl } from "@businesspro/ui/choice";
import { Field, Select } from "@businesspro/ui/field";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { listTimeZones } from "../../lib/time-zones.ts";
import { useUpdatePreferences } from "../../lib/use-update-preferences.ts";
import { commonTexts } from "../../texts/common.ts";
import { looksTexts } from "../../texts/looks.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { settingsTexts } from "./texts.ts";

/** What new posts begin with, and how the app looks. */
export function PreferencesForm() {
  const { appearance, voice } = useTexts(settingsTexts);
  const { languages, tones } = useTexts(vocabularyTexts);
  const looks = useTexts(looksTexts);
  const { platforms } = useTexts(commonTexts);
  const { preferences } = useSession();
  const update = useUpdatePreferences();
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
          <Field label={appearance.timeZone} hint={appearance.timeZoneHint}>
            {(control) => (
              <Select
                {...control}
                value={preferences.timeZone}
                onChange={(event) => update.mutate({ timeZone: event.target.value })}
              >
                {listTimeZones(preferences.timeZone).map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </Select>
            )}
          </Field>
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
          <SegmentedControl
            legend={voice.visualStyle}
            value={preferences.visualStyle}
            onChange={(visualStyle) => update.mutate({ visualStyle })}
            choices={Object.values(VisualStyle).map((value) => ({ value, label: looks[value] }))}
          />
          <fieldset className="grid min-w-0 gap-2 sm:grid-cols-3">
            <legend className="mb-2 font-semibold">{voice.platforms}</legend>
            {FEED_PLATFORMS.map((platform) => (
              <CheckCard
                key={platform}
                checked={preferences.platforms.includes(platform)}
                onChange={(chosen) =>
                  update.mutate({
                    platforms: FEED_PLATFORMS.filter((other) =>
                      other === platform ? chosen : preferences.platforms.includes(other),
                    ),
                  })
                }
              >
                {platforms[platform]}
              </CheckCard>
            ))}
          </fieldset>
        </Card>
      </Section>
    </>
  );
}
