import { defineTexts } from "../../lib/texts.ts";
import type { ResultsTexts } from "./texts.en.ts";

export const resultsTexts = defineTexts<ResultsTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
