import { defineTexts } from "../lib/texts.ts";
import type { WhenTexts } from "./when.en.ts";

export const whenTexts = defineTexts<WhenTexts>({
  en: () => import("./when.en.ts"),
  hi: () => import("./when.hi.ts"),
});
