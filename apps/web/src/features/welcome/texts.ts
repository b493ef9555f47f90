import { defineTexts } from "../../lib/texts.ts";
import type { WelcomeTexts } from "./texts.en.ts";

export const welcomeTexts = defineTexts<WelcomeTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
