import { defineTexts } from "../../lib/texts.ts";
import type { IdeasTexts } from "./ideas.en.ts";

export const ideasTexts = defineTexts<IdeasTexts>({
  en: () => import("./ideas.en.ts"),
  hi: () => import("./ideas.hi.ts"),
});
