import { randomInt } from "node:crypto";
import { postTask } from "@businesspro/ai/writing/post-task";
import type { writePostInput } from "@businesspro/contracts/inputs";
import type { WritingEvent } from "@businesspro/contracts/writing-outputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { consumeLimit } from "../identity/consume-limit.ts";
import { readShop } from "./read-shop.ts";
import { streamPost } from "./stream-post.ts";

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
  const { shop } = await readShop(ctx);
  const task = postTask({ ...input, shop, variation: randomInt(2 ** 31) });
  yield* streamPost(ctx, { task, model: "HEAVY_MODEL", timeoutSeconds: TIMEOUT_SECONDS }, signal);
}
