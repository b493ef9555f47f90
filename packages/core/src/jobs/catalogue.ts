import { z } from "zod";
import { defineJob } from "./define-job.ts";

const organizationId = z.uuid();
const targetId = z.uuid();

/** Takes one target as far as it can go now. A payload of an older version does nothing. */
export const publishTargetJob = defineJob({
  name: "publish.target",
  set: "publishing",
  payload: z.object({ organizationId, targetId, version: z.int() }),
  maxAttempts: 5,
  priority: 0,
  inBursts: true,
  jobKey: (payload) => `publish.target:${payload.organizationId}:${payload.targetId}`,
});

/** Writes the comment that belongs under a published post. */
export const writeFirstCommentJob = defineJob({
  name: "publish.first-comment",
  set: "publishing",
  payload: z.object({ organizationId, targetId }),
  maxAttempts: 5,
  priority: 10,
  jobKey: (payload) => `publish.first-comment:${payload.organizationId}:${payload.targetId}`,
});

/** Reads what the network counts for those posts of an account whose time has come. */
export const syncAccountMetricsJob = defineJob({
  name: "analytics.sync-account",
  set: "analytics",
  payload: z.object({ organizationId, socialAccountId: z.uuid() }),
  maxAttempts: 5,
  priority: 20,
  jobKey: (payload) => `analytics.sync-account:${payload.organizationId}:${payload.socialAccountId}`,
});

/** Reads what an account brought on the days that have just ended. */
export const syncAccountDaysJob = defineJob({
  name: "analytics.sync-days",
  set: "analytics",
  payload: z.object({ organizationId, socialAccountId: z.uuid() }),
  maxAttempts: 5,
  priority: 20,
  jobKey: (payload) => `analytics.sync-days:${payload.organizationId}:${payload.socialAccountId}`,
});

/** Asks the network whether an account could publish now. */
export const checkAccountJob = defineJob({
  name: "account.check",
  set: "publishing",
  payload: z.object({ organizationId, socialAccountId: z.uuid() }),
  maxAttempts: 3,
  priority: 20,
  jobKey: (payload) => `account.check:${payload.organizationId}:${payload.socialAccountId}`,
});

/** Renews an account's token where its time has come. */
export const refreshTokenJob = defineJob({
  name: "accounts.refresh-token",
  set: "publishing",
  payload: z.object({ organizationId, socialAccountId: z.uuid() }),
  maxAttempts: 3,
  priority: 10,
  jobKey: (payload) => `accounts.refresh-token:${payload.organizationId}:${payload.socialAccountId}`,
});

/** Sends what may leave of a campaign. A payload of an older version does nothing. */
export const campaignJob = defineJob({
  name: "messaging.campaign",
  set: "publishing",
  payload: z.object({ organizationId, campaignId: z.uuid(), version: z.int() }),
  maxAttempts: 5,
  priority: 5,
  jobKey: (payload) => `messaging.campaign:${payload.organizationId}:${payload.campaignId}`,
});

/** Asks the network about a number's templates, its rating and its limits. */
export const syncSenderJob = defineJob({
  name: "messaging.sync-sender",
  set: "publishing",
  payload: z.object({ organizationId, accountId: z.uuid() }),
  maxAttempts: 5,
  priority: 20,
  jobKey: (payload) => `messaging.sync-sender:${payload.organizationId}:${payload.accountId}`,
});

/** Sends one mail that waits. It may belong to no organisation. */
export const sendMailJob = defineJob({
  name: "mail.send",
  set: "notifications",
  payload: z.object({ organizationId: organizationId.nullable(), mailId: z.uuid() }),
  maxAttempts: 5,
  priority: 5,
  jobKey: (payload) => `mail.send:${payload.organizationId ?? ""}:${payload.mailId}`,
});

export const catalogue = {
  [publishTargetJob.name]: publishTargetJob,
  [writeFirstCommentJob.name]: writeFirstCommentJob,
  [syncAccountMetricsJob.name]: syncAccountMetricsJob,
  [syncAccountDaysJob.name]: syncAccountDaysJob,
  [checkAccountJob.name]: checkAccountJob,
  [refreshTokenJob.name]: refreshTokenJob,
  [campaignJob.name]: campaignJob,
  [syncSenderJob.name]: syncSenderJob,
  [sendMailJob.name]: sendMailJob,
} as const;
export type Catalogue = typeof catalogue;
