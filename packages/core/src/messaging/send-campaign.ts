import { setTimeout as wait } from "node:timers/promises";
import { Prisma } from "@businesspro/db/client";
import { callTenant, stepTenant } from "@businesspro/db/transactions";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import type { TenantCtx } from "../context.ts";
import { campaignJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { claimMessages, type MessageBatch } from "./claim-messages.ts";
import { messagePayload } from "./message-payload.ts";
import { type Prepare, sendMessage } from "./send-message.ts";

/** How long one job goes on claiming; a stop of the worker waits no longer than that. */
const RUN_MS = 5000;
/** Calls under way at once. */
const MAX_IN_FLIGHT = 20;

/**
 * Sends what may leave of a campaign, batch by batch, each message at the moment that its number's limits give it. Then
 * queues itself for later, where anything is left. A stale job does nothing.
 */
export async function sendCampaign(
  ctx: TenantCtx,
  input: { campaignId: string; version: number },
): Promise<void> {
  const { organizationId } = ctx;
  const until = performance.now() + RUN_MS;
  do {
    const batch = await claimMessages(ctx.databases, {
      organizationId,
      ...input,
      leaseSeconds: ctx.environment.publishing.leaseSeconds,
    });
    if (!batch) return;
    await sendBatch(ctx, batch);
  } while (performance.now() < until);
  await stepTenant(ctx.databases, ctx, (tx) => enqueue(tx, campaignJob, { organizationId, ...input }));
}

async function sendBatch(ctx: TenantCtx, batch: MessageBatch): Promise<void> {
  const began = performance.now();
  const adapter = ctx.platforms.adapters.whatsapp;
  const prepare = prepareOnce(ctx, batch);
  const inFlight = new Set<Promise<void>>();
  for (const message of batch.recipients) {
    const early = message.inSeconds * 1000 - (performance.now() - began);
    if (early > 1) await wait(early);
    if (inFlight.size >= MAX_IN_FLIGHT) await Promise.race(inFlight);
    const sending: Promise<void> = sendMessage(ctx, adapter, batch, message, prepare).finally(() =>
      inFlight.delete(sending),
    );
    // Whoever waits below sees the failure.
    sending.catch(() => undefined);
    inFlight.add(sending);
  }
  await Promise.all(inFlight);
}

/** The picture is uploaded once for the campaign, by the first message of a batch that needs it. */
function prepareOnce(ctx: TenantCtx, batch: MessageBatch): Prepare {
  let prepared: Promise<Checkpoint> | null = null;
  return (access) => {
    prepared ??= prepareBatch(ctx, batch, access);
    return prepared;
  };
}

async function prepareBatch(
  ctx: TenantCtx,
  batch: MessageBatch,
  access: Parameters<Prepare>[0],
): Promise<Checkpoint> {
  const { id, organizationId } = batch;
  const keep = async (checkpoint: Checkpoint) => {
    const call = Prisma.sql`SELECT messaging.keep(${organizationId}::uuid, ${id}::uuid, ${JSON.stringify(checkpoint)}::jsonb)::text`;
    await callTenant(ctx.databases, call);
  };
  const post = messagePayload(ctx, batch, { phone: "", name: "" }, "");
  const made = await ctx.platforms.adapters.whatsapp.prepare(access, post, batch.checkpoint, keep);
  if (made.state === "ready") return made.checkpoint;
  throw new PlatformError("transient", "not-ready", "the network is still taking the picture in");
}
