import { defineTexts } from "../../lib/texts.ts";
import type { TemplateTexts } from "./template-texts.en.ts";

export const templateTexts = defineTexts<TemplateTexts>({
  en: () => import("./template-texts.en.ts"),
  hi: () => import("./template-texts.hi.ts"),
});
