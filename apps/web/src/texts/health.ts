import { defineTexts } from "../lib/texts.ts";
import type { HealthTexts } from "./health.en.ts";

export const healthTexts = defineTexts<HealthTexts>({
  en: () => import("./health.en.ts"),
  hi: () => import("./health.hi.ts"),
});
