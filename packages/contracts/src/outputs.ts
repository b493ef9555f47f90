import type { ChannelCheck, HealthState } from "./channel-health.ts";
import type {
  BusinessType,
  ConnectFlow,
  ContentGoal,
  ContentStatus,
  ContentType,
  FeedPlatform,
  ImplementedPlatform,
  Language,
  Locale,
  Plan,
  Platform,
  PlatformErrorKind,
  PublishPhase,
  Role,
  TargetStatus,
  Theme,
  Tone,
  VariantType,
  VisualStyle,
} from "./enums.ts";
import type { ErrorKey, ErrorParameters } from "./errors.ts";
import type { MediaKind } from "./limits.ts";
import type { NotificationChoices } from "./notifications.ts";
import type { Permission } from "./permissions.ts";
import type { PostOptions } from "./post-options.ts";
import type { TimelineStep } from "./timeline.ts";

/** Instants cross the wire as ISO 8601 strings in UTC. */
export type Instant = string;

export type OrganizationSummary = {
  id: string;
  name: string;
  type: BusinessType | null;
  plan: Plan;
  role: Role;
  /** What the role allows; the page shows nothing else. */
  may: Permission[];
  timeZone: string;
  about: string;
  /** A post that is later than this is missed and waits for the owner's word. */
  missedAfterMinutes: number;
};
export type Preferences = {
  language: Language;
  tone: Tone;
  locale: Locale;
  theme: Theme;
  onboarded: boolean;
  visualStyle: VisualStyle;
  /** Networks that a new post begins with. */
  platforms: FeedPlatform[];
  /** Of a new shop. */
  timeZone: string;
  emailNotifications: boolean;
  inAppNotifications: boolean;
  notifications: NotificationChoices;
};
export type Session = {
  user: { id: string; email: string; name: string; emailVerified: boolean };
  organization: OrganizationSummary;
  organizations: { id: string; name: string; role: Role }[];
  preferences: Preferences;
  /** When staff are here in the person's place: until when. */
  impersonatedUntil: string | null;
};
/** One thing that the connection doctor looked at, and what to do where it is not well. */
export type AccountFinding = {
  check: ChannelCheck;
  state: HealthState;
  problem: { key: ErrorKey; parameters: ErrorParameters } | null;
};
/** How an account stands. */
export type AccountHealth = {
  /** null: connected and not looked at yet. */
  state: HealthState | null;
  /** The worst finding's; null while green. */
  problem: AccountFinding["problem"];
  findings: AccountFinding[];
  checkedAt: Instant | null;
  /** As the network tells it. */
  accessEndsAt: Instant | null;
};
/** Planned posts that would fail as their account stands. */
export type AccountThreat = { posts: number; next: { groupId: string; caption: string; dueAt: Instant } };
export type AccountReport = { account: SocialAccount; threat: AccountThreat | null };

export type SocialAccount = {
  id: string;
  platform: Platform;
  flow: ConnectFlow;
  accountId: string;
  accountName: string;
  pictureUrl: string | null;
  /** The public page of the account on its network. */
  profileUrl: string | null;
  status: "connected" | "needs-reconnect" | "disconnected";
  /** The account lives on the sandbox network: nothing it publishes is public. */
  sandbox: boolean;
  tokenExpiresAt: Instant | null;
  connectedAt: Instant;
  health: AccountHealth;
};
/** What the owner can connect, and what is missing where she cannot. */
export type ConnectOption = {
  flow: ConnectFlow;
  platforms: ImplementedPlatform[];
  sandbox: boolean;
  /** Names of the environment variables the operator has to set; empty when ready. */
  missingConfiguration: string[];
  /** Names of those that would lead it to the real network; empty when it does. */
  realNetworkConfiguration: string[];
};
export type FoundAccount = {
  accountId: string;
  platform: ImplementedPlatform;
  accountName: string;
  pictureUrl: string | null;
  alreadyConnected: boolean;
  /** Set when the account cannot publish, with the reason. */
  unusable: ErrorKey | null;
};
export type PendingConnection = { id: string; flow: ConnectFlow; sandbox: boolean; accounts: FoundAccount[] };

/** The part of a picture to show, as fractions of it. */
export type Crop = { x: number; y: number; width: number; height: number };

export type Media = {
  id: string;
  kind: MediaKind;
  /** Videos only. */
  durationSeconds: number | null;
  url: string;
  thumbnailUrl: string;
  width: number;
  height: number;
  bytes: number;
};

export type MediaPage = { items: Media[]; nextCursor: string | null };
/** A post that would lose a picture or video. */
export type MediaUse = {
  groupId: string;
  caption: string;
  scheduledFor: Instant | null;
  timeZone: string | null;
};

export type Metrics = {
  impressions: number | null;
  reach: number | null;
  likes: number | null;
  comments: number | null;
  shares: number | null;
  saves: number | null;
  clicks: number | null;
  lastSyncedAt: Instant | null;
};
export type TimelineEntry = {
  id: string;
  at: Instant;
  step: TimelineStep;
  parameters: ErrorParameters;
};
export type Target = {
  id: string;
  status: TargetStatus;
  phase: PublishPhase | null;
  account: { id: string; name: string; platform: Platform; sandbox: boolean; pictureUrl: string | null };
  postUrl: string | null;
  publishedAt: Instant | null;
  retryCount: number;
  /** When the next automatic attempt is due. */
  nextAttemptAt: Instant | null;
  problem: { kind: PlatformErrorKind | null; key: ErrorKey; parameters: ErrorParameters } | null;
  /** Why the planned post would fail as its account stands; null where nothing is known against it. */
  warning: { key: ErrorKey; parameters: ErrorParameters } | null;
  /** Whether "try again" is safe and offered. */
  canRetry: boolean;
  timeline: TimelineEntry[];
  metrics: Metrics | null;
};
export type ContentVersion = {
  id: string;
  platform: FeedPlatform;
  contentType: ContentType;
  options: PostOptions;
  crops: { mediaId: string; crop: Crop }[];
  caption: string;
  hashtags: string[];
  status: ContentStatus;
  /** Accounts the owner picked; a draft has no targets yet. */
  socialAccountIds: string[];
  targets: Target[];
};
/** One idea with its version for each network: what the post page shows. */
export type ContentGroup = {
  groupId: string;
  revision: number;
  status: ContentStatus;
  scheduledFor: Instant | null;
  wallTime: string | null;
  timeZone: string | null;
  /** It takes the best time of its day; the wall time stays what the owner chose. */
  autoOptimize: boolean;
  /** The best time that was taken; null while it is off, and where the day had none left. */
  optimizedTime: Instant | null;
  publishedAt: Instant | null;
  createdAt: Instant;
  media: Media[];
  versions: ContentVersion[];
  origin: {
    goal: ContentGoal | null;
    tone: Tone | null;
    language: Language | null;
    visualStyle: VisualStyle | null;
    idea: { id: string; tags: string[] } | null;
    engagementEstimate: number | null;
  };
  variants: {
    id: string;
    type: VariantType;
    text: string;
    engagementEstimate: number | null;
    selected: boolean;
  }[];
  editable: boolean;
};
export type BestTime = {
  /** Null when the day has no good time left. */
  suggestion: { wallTime: string; reason: "own-numbers" | "business-type" } | null;
  /** A better time of the same day that has passed. */
  passed: string | null;
  /** Accounts whose own numbers name another time than all of them together. */
  apart: { socialAccountId: string; wallTime: string }[];
};
export type ContentListItem = {
  groupId: string;
  caption: string;
  status: ContentStatus;
  scheduledFor: Instant | null;
  timeZone: string | null;
  publishedAt: Instant | null;
  createdAt: Instant;
  thumbnailUrl: string | null;
  platforms: FeedPlatform[];
  sandbox: boolean;
  /** It waits, and a picture or video of it could not go out as things are. */
  faultyMedia: boolean;
  targetCounts: Partial<Record<TargetStatus, number>>;
};
export type ContentPage = {
  items: ContentListItem[];
  nextCursor: string | null;
  /** No caption holds the words searched for; these hold nearly the same. */
  near: boolean;
};

/** What home needs, in one call. */
export type Home = {
  next: ContentListItem | null;
  upcomingCount: number;
  needsAttention: ContentListItem[];
  /** Accounts that would let planned posts fail, the soonest post first. */
  threats: { account: SocialAccount; threat: AccountThreat }[];
  recent: ContentListItem[];
  accounts: SocialAccount[];
  ai: { offline: boolean; spentMicroUsd: number; budgetMicroUsd: number };
  monthlyContent: { used: number; limit: number };
};

export type LiveEvent = {
  id: string;
  groupId: string;
  contentId: string;
  targetId: string;
  /** What happened; many steps leave the status as it was. */
  step: TimelineStep;
  status: TargetStatus;
  phase: PublishPhase | null;
  /** How long ago, by the database's clock: a page that has just opened hears of the last half minute again. */
  ageSeconds: number;
};
