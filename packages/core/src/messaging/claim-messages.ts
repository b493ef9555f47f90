import type { ConnectFlow, PublishPhase } from "@businesspro/contracts/enums";
import type { DeliveryStatus } from "@businesspro/contracts/messaging";
import type { Placeholder } from "@businesspro/contracts/messaging-outputs";
import { type Databases, Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { campaignJob } from "../jobs/catalogue.ts";
import { describeJob } from "../jobs/enqueue.ts";
import type { ReceiptFailure } from "./receipt-failure.ts";

/** One message that this process holds until its batch's token is overtaken. Times are ISO 8601. */
export type ClaimedMessage = {
  id: string;
  contactId: string | null;
  phone: string | null;
  name: string | null;
  phase: PublishPhase;
  /** Commits so far. */
  attempt: number;
  retryCount: number;
  lookCount: number;
  waitedADay: boolean;
  committingAt: string | null;
  firstCommitAt: string | null;
  commitErrorCode: string | null;
  /** What webhooks have said of its latest commit. */
  receipt: { messageId: string; delivery: DeliveryStatus; failure: ReceiptFailure | null } | null;
  /** Its moment, from the claim on. */
  inSeconds: number;
};

/** Messages of one campaign, taken together. */
export type MessageBatch = {
  /** Of the campaign. */
  id: string;
  organizationId: string;
  claimToken: string;
  /** The database's clock. */
  now: string;
  checkpoint: Checkpoint | null;
  placeholders: Placeholder[];
  template: { name: string; language: string; hasPicture: boolean };
  media: { sha256: string } | null;
  account: {
    id: string | null;
    accountId: string;
    accountName: string;
    flow: ConnectFlow;
    accessToken: string | null;
    tokenExpiresAt: string | null;
    isActive: boolean;
    needsReconnect: boolean;
    metadata: Record<string, unknown>;
  };
  recipients: ClaimedMessage[];
};

const BATCH = 100;

/**
 * Takes messages of a campaign that may leave now, and unclear ones that are to be looked at again.
 *
 * @returns null when there is none, or the job is stale; a later job is queued where one is needed
 */
export async function claimMessages(
  databases: Databases,
  input: { organizationId: string; campaignId: string; version: number; leaseSeconds: number },
): Promise<MessageBatch | null> {
  const { organizationId, campaignId, version } = input;
  const followUp = describeJob(campaignJob, { organizationId, campaignId, version });
  const [row] = await callTenant<{ batch: Omit<MessageBatch, "organizationId"> | null }>(
    databases,
    Prisma.sql`SELECT messaging.claim(${organizationId}::uuid, ${campaignId}::uuid, ${version}::int, ${BATCH}::int,
      ${input.leaseSeconds}::double precision, ${JSON.stringify(followUp)}::jsonb) AS batch`,
  );
  return row?.batch && row.batch.recipients.length > 0 ? { ...row.batch, organizationId } : null;
}
