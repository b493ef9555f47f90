import { defineTexts } from "../../lib/texts.ts";
import type { TeamTexts } from "./texts.en.ts";

export const teamTexts = defineTexts<TeamTexts>({
  en: () => import("./texts.en.ts"),
  hi: () => import("./texts.hi.ts"),
});
