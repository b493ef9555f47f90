import { randomInt } from "node:crypto";
import { photoTask } from "@businesspro/ai/writing/photo-task";
import type { writeFromPhotoInput } from "@businesspro/contracts/inputs";
import type { WritingEvent } from "@businesspro/contracts/writing-outputs";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { consumeLimit } from "../identity/consume-limit.ts";
import { readPhoto } from "./read-photo.ts";
import { readShop } from "./read-shop.ts";
import { streamPost } from "./stream-post.ts";

const TIMEOUT_SECONDS = 90;

/**
 * Streams what the model writes about one of the organisation's photos. A model that cannot see says so in the post's
 * `sawPicture` and writes from the owner's words. Leaving the iteration early cancels the call.
 * @throws DomainError NOT_FOUND, `rate-limited`, `ai-budget-exhausted`, `ai-unavailable`, `ai-answer-unusable`
 */
export async function* writeFromPhoto(
  ctx: TenantCtx,
  { mediaId, ...input }: z.infer<typeof writeFromPhotoInput>,
  signal: AbortSignal,
): AsyncGenerator<WritingEvent> {
  await consumeLimit(ctx, "writePost", ctx.organizationId);
  const picture = await readPhoto(ctx, mediaId);
  const { shop } = await readShop(ctx);
  const variation = randomInt(2 ** 31);
  const task = photoTask({ task: "caption_photo", ...input, shop, variation }, picture);
  yield* streamPost(ctx, { task, model: "VISION_MODEL", timeoutSeconds: TIMEOUT_SECONDS }, signal);
}
