import type { AccountResult, CampaignResult } from "@businesspro/contracts/results-outputs";

/** In the order in which they are shown, and stand in files. */
export const ACCOUNT_FIGURES = [
  "followers",
  "followersChange",
  "impressions",
  "bestReach",
  "interactions",
  "clicks",
] as const satisfies readonly (keyof AccountResult)[];

export const GROUPINGS = [
  "age",
  "gender",
  "city",
] as const satisfies readonly AccountResult["demographics"][number]["by"][];

export const CAMPAIGN_FIGURES = [
  "people",
  "sent",
  "delivered",
  "read",
  "failed",
] as const satisfies readonly (keyof CampaignResult)[];
