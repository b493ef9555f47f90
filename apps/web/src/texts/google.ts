import { defineTexts } from "../lib/texts.ts";
import type { GoogleTexts } from "./google.en.ts";

export const googleTexts = defineTexts<GoogleTexts>({
  en: () => import("./google.en.ts"),
  hi: () => import("./google.hi.ts"),
});
