import { defineTexts } from "../lib/texts.ts";
import type { LooksTexts } from "./looks.en.ts";

export const looksTexts = defineTexts<LooksTexts>({
  en: () => import("./looks.en.ts"),
  hi: () => import("./looks.hi.ts"),
});
