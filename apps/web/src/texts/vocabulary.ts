import { defineTexts } from "../lib/texts.ts";
import type { VocabularyTexts } from "./vocabulary.en.ts";

export const vocabularyTexts = defineTexts<VocabularyTexts>({
  en: () => import("./vocabulary.en.ts"),
  hi: () => import("./vocabulary.hi.ts"),
});
