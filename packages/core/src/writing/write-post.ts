import { randomInt } from "node:crypto";
import type { WritingFailure } from "@businesspro/ai/writing/writing-outcome";
import { businessTypeSchema } from "@businesspro/contracts/enum-schemas";
import type { writePostInput } from "@businesspro/contracts/inputs";
import type { WritingEvent } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { callModel } from "../ai/call-model.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { consumeLimit } from "../identity/consume-limit.ts";

const TIMEOUT_SECONDS = 60;

/**
 * Streams what the model writes about the owner's subject, in the voice of her shop. Leaving the iteration early
 * cancels the call.
 * @throws DomainError `rate-limited`, `ai-budget-exhausted`, `ai-unavailable`, `ai-answer-unusable`
 */
export async function* writePost(
  ctx: TenantCtx,
  input: z.infer<typeof writePostInput>,
  signal: AbortSignal,
): AsyncGenerator<WritingEvent> {
  await consumeLimit(ctx, "writePost", ctx.organizationId);
  const shop = await readTenant(ctx.databases, ctx, (tx) =>
    tx.organization.findUniqueOrThrow({
      where: { id: ctx.organizationId },
      select: { name: true, type: true, about: true },
    }),
  );
  const type = businessTypeSchema.safeParse(shop.type).data ?? null;
  const { partials, outcome } = await callModel(
    ctx,
    {
      feature: "write_post",
      model: "HEAVY_MODEL",
      request: { ...input, shop: { ...shop, type }, variation: randomInt(2 ** 31) },
      timeoutSeconds: TIMEOUT_SECONDS,
    },
    signal,
  );
  for await (const post of partials) yield { type: "partial", post };
  const written = await outcome;
  if (written.status === "written") {
    const { post, model, costMicroUsd } = written;
    yield { type: "done", post, model, costMicroUsd };
  } else if (written.failure !== "aborted") {
    throw new DomainError("UPSTREAM", ERRORS[written.failure]);
  }
}

const ERRORS = {
  "unusable-answer": "ai-answer-unusable",
  "rate-limited": "ai-unavailable",
  unavailable: "ai-unavailable",
} as const satisfies Record<Exclude<WritingFailure, "aborted">, string>;
