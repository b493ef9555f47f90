import type { PlanLimits } from "./plans.ts";
// What the internal panel shows. It reads no caption, message or token, and neither does any of these types hold one.

import type { TargetStatus } from "./enums.ts";

export type StaffMember = { id: string; name: string; email: string };

export type Overview = {
  targets: {
    /** Queued, and their time has come. */
    due: number;
    publishing: number;
    /** Due for more than a minute and not settled. */
    late: number;
    needsReview: number;
    /** Since the day began, UTC. */
    publishedToday: number;
    failedToday: number;
    missedToday: number;
  };
  queue: {
    waiting: number;
    later: number;
    running: number;
    failing: number;
    givenUp: number;
    oldestSeconds: number | null;
  };
  workers: { poolId: string; taskSets: string[]; startedAt: string; beatSecondsAgo: number }[];
  ai: { todayMicroUsd: number; monthMicroUsd: number; todayCalls: number; monthCalls: number };
};

export type TargetSummary = {
  id: string;
  organizationId: string;
  organizationName: string;
  platform: string;
  accountName: string;
  status: TargetStatus;
  phase: string | null;
  dueAt: string;
  publishedAt: string | null;
  errorKey: string | null;
  errorKind: string | null;
  errorCode: string | null;
  /** The network's own words, redacted. */
  errorMessage: string | null;
  retryCount: number;
};
export type TargetDetails = TargetSummary & {
  contentId: string | null;
  postUrl: string | null;
  events: {
    id: string;
    step: string;
    status: string;
    phase: string | null;
    parameters: Record<string, unknown>;
    at: string;
  }[];
};

export type TroubledJob = {
  id: string;
  task: string;
  /** `failing`: tried again. `given-up`: not any more. `held`: by a worker for too long. `untaken`: due, and nobody takes it. */
  state: string;
  ids: Record<string, string>;
  attempts: number;
  maxAttempts: number;
  runAt: string;
  createdAt: string;
  lockedAt: string | null;
  lastError: string | null;
};

export type JobRunSummary = {
  name: string;
  dueAt: string;
  startedAt: string;
  finishedAt: string | null;
  tries: number;
  outcome: string;
  report: Record<string, unknown>;
  errorMessage: string | null;
};

export type AiCostRow = {
  /** What is grouped by: an id, a name, a day. Empty: nothing was noted. */
  key: string;
  label: string;
  calls: number;
  failedCalls: number;
  promptTokens: number;
  completionTokens: number;
  microUsd: number;
};
export type AiCosts = { rows: AiCostRow[]; total: Omit<AiCostRow, "key" | "label"> };

export type Paged<Item> = { items: Item[]; nextCursor: string | null };

export type OrganizationRow = {
  id: string;
  name: string;
  type: string | null;
  plan: string;
  isActive: boolean;
  ownerEmail: string | null;
  members: number;
  createdAt: string;
};
export type OrganizationDetails = OrganizationRow & {
  timeZone: string;
  limits: { [Name in keyof PlanLimits]?: number | undefined };
  people: { userId: string; name: string; email: string; role: string; isActive: boolean }[];
  accounts: {
    id: string;
    platform: string;
    name: string;
    isActive: boolean;
    needsReconnect: boolean;
    tokenExpiresAt: string | null;
  }[];
  /** Of the month, UTC. */
  aiMicroUsd: number;
  targets: { status: string; count: number }[];
};

export type UserRow = {
  id: string;
  name: string;
  email: string;
  isActive: boolean;
  lastLoginAt: string | null;
  createdAt: string;
};
export type UserDetails = UserRow & {
  organizations: { id: string; name: string; role: string; isActive: boolean }[];
  devices: { id: string; userAgent: string | null; lastUsedAt: string; impersonated: boolean }[];
};

export type AuditRow = {
  id: string;
  at: string;
  organizationId: string | null;
  organizationName: string | null;
  actorType: string;
  actorId: string | null;
  actorName: string | null;
  action: string;
  subjectType: string | null;
  subjectId: string | null;
  details: Record<string, unknown>;
  requestId: string | null;
  ipAddress: string | null;
};
