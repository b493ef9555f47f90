import type { Platform } from "./enums.ts";
import type { Instant, Metrics } from "./outputs.ts";

/** null: no network that is counted here provides it. */
export type Counts = Omit<Metrics, "lastSyncedAt">;

/** Of all posts that went out in a period, what networks count for them until now. */
export type Totals = Counts & {
  posts: number;
  /** Percent: reactions for each hundred people reached, or for each hundred views. */
  engagementRate: number | null;
};

/** Days of the organisation's calendar, both included. */
export type Period = { from: string; to: string };

export type Results = {
  period: Period & { timeZone: string };
  /** As many days, directly before. */
  before: Period;
  totals: Totals;
  totalsBefore: Totals;
  platforms: { platform: Platform; totals: Totals }[];
  accounts: {
    id: string;
    name: string;
    platform: Platform;
    pictureUrl: string | null;
    sandbox: boolean;
    totals: Totals;
  }[];
  /** When the newest of these figures was read; null: none yet. */
  lastSyncedAt: Instant | null;
};

export type PostResult = Counts & {
  /** Of the target. */
  id: string;
  /** null: removed from the posts since; what is out on a network still counts. */
  groupId: string | null;
  platform: Platform;
  accountName: string;
  /** Its beginning. */
  caption: string;
  publishedAt: Instant;
  postUrl: string | null;
  engagementRate: number | null;
  /** The local hour in which people reacted fastest, `18:00`. */
  peakEngagementTime: string | null;
};
export type PostResultPage = { items: PostResult[]; nextCursor: string | null };

/** An account over the days of a period, with or without posts of ours. null: the network tells no such number. */
export type AccountResult = {
  id: string;
  name: string;
  platform: Platform;
  pictureUrl: string | null;
  sandbox: boolean;
  /** On the newest day that was read, and since the first. */
  followers: number | null;
  followersChange: number | null;
  impressions: number | null;
  /** People of one day cannot be added to those of another: the day with the most. */
  bestReach: number | null;
  interactions: number | null;
  clicks: number | null;
  /** Who follows: the largest groups first. Empty: not told. */
  demographics: { by: "age" | "gender" | "city"; groups: { name: string; people: number }[] }[];
};

/** A campaign whose messages began to leave in the period. */
export type CampaignResult = {
  id: string;
  name: string;
  sandbox: boolean;
  startedAt: Instant;
  people: number;
  sent: number;
  delivered: number;
  read: number;
  failed: number;
  /** Of what the network bills; null: it has said of no message yet. */
  spentMicroRupees: number | null;
};

export type CurvePoint = Counts & { at: Instant };
