import { defineTexts } from "../../lib/texts.ts";
import type { SettingsTexts } from "./texts.en.ts";

export const settingsTexts = defineTexts<SettingsTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
