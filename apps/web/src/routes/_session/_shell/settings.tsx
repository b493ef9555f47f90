import { createFileRoute } from "@tanstack/react-router";
import { SettingsLayout } from "../../../features/settings/settings-layout.tsx";
import { settingsTexts } from "../../../features/settings/texts.ts";
import { getLocale } from "../../../lib/locale.ts";
import { vocabularyTexts } from "../../../texts/vocabulary.ts";

export const Route = createFileRoute("/_session/_shell/settings")({
  loader: async () => {
    const locale = getLocale();
    await Promise.all([settingsTexts.load(locale), vocabularyTexts.load(locale)]);
  },
  component: SettingsLayout,
});
