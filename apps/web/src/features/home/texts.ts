import { defineTexts } from "../../lib/texts.ts";
import type { HomeTexts } from "./texts.en.ts";

export const homeTexts = defineTexts<HomeTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
