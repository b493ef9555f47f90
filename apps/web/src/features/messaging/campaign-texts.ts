import { defineTexts } from "../../lib/texts.ts";
import type { CampaignTexts } from "./campaign-texts.en.ts";

export const campaignTexts = defineTexts<CampaignTexts>({
  en: () => import("./campaign-texts.en.ts"),
  hi: () => import("./campaign-texts.hi.ts"),
});
