import { defineTexts } from "../../lib/texts.ts";
import type { ComposerTexts } from "./texts.en.ts";

export const composerTexts = defineTexts<ComposerTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
