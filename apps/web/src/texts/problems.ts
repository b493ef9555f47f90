import { defineTexts } from "../lib/texts.ts";
import type { ProblemsTexts } from "./problems/sentence.ts";

export const problemsTexts = defineTexts<ProblemsTexts>({
  en: () => import("./problems.en.ts"),
  hi: () => import("./problems.hi.ts"),
});
