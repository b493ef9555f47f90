import type {
  BusinessType,
  ContentGoal,
  ContentStatus,
  Language,
  PublishPhase,
  Role,
  TargetStatus,
  Tone,
} from "@businesspro/contracts/enums";

const businessTypes: Record<BusinessType, string> = {
  cafe: "Café",
  kirana: "Kirana",
  salon: "Salon",
  gym: "Gym",
  clinic: "Clinic",
  restaurant: "Restaurant",
  boutique: "Boutique",
  "tea-shop": "Tea shop",
};
const goals: Record<ContentGoal, { name: string; hint: string }> = {
  promotion: { name: "Sell something", hint: "A product or service" },
  offer: { name: "Give an offer", hint: "A price, a discount" },
  festival: { name: "Festival", hint: "Greet and invite" },
  engagement: { name: "Start a chat", hint: "Ask, invite replies" },
  awareness: { name: "Get known", hint: "Who you are, what you do" },
};
const tones: Record<Tone, string> = {
  friendly: "Friendly",
  professional: "Professional",
  fun: "Fun",
  minimal: "Short and plain",
};
const languages: Record<Language, string> = { english: "English", hindi: "Hindi", hinglish: "Hinglish" };
const statuses: Record<ContentStatus, string> = {
  draft: "Draft",
  scheduled: "Scheduled",
  publishing: "Going out",
  published: "Published",
  partially_published: "Partly published",
  failed: "Did not go out",
};
const targetStatuses: Record<TargetStatus, string> = {
  queued: "Waiting for its time",
  publishing: "Going out",
  published: "Published",
  failed: "Did not go out",
  missed: "Missed its time",
  cancelled: "Cancelled",
  needs_review: "Needs your answer",
};
const phases: Record<PublishPhase, string> = {
  preparing: "Getting it ready",
  committing: "Sending",
  confirming: "Checking that it is there",
};
const roles: Record<Role, string> = { owner: "Owner", admin: "Admin", member: "Member" };

const faultyMedia = "Look at its photo";

const en = { faultyMedia, businessTypes, goals, tones, languages, statuses, targetStatuses, phases, roles };

export type VocabularyTexts = typeof en;
export default en;
