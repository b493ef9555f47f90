import type { PostPayload } from "../contract.ts";
import { createdSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import type { PrepareInput } from "../prepare-input.ts";
import { checkQuota } from "./check-quota.ts";
import type { ContainerCheckpoint } from "./container-checkpoint.ts";
import {
  type ContainerParameters,
  carouselParameters,
  isCarousel,
  itemParameters,
  singleParameters,
} from "./container-parameters.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

/** Makes what is still missing before anything can be waited for: the one container, or a carousel's items. */
export async function buildFirst(
  ctx: InstagramCtx,
  input: PrepareInput,
  from: ContainerCheckpoint,
): Promise<ContainerCheckpoint> {
  if (from.containerId !== null) return from;
  const { access, post, save } = input;
  if (from.itemIds.length === 0) await checkQuota(ctx, access);
  if (!isCarousel(post)) {
    const checkpoint = { ...from, containerId: await build(ctx, input, singleOf(post)) };
    await save(checkpoint);
    return checkpoint;
  }
  let current = from;
  for (const medium of post.media.slice(from.itemIds.length)) {
    const id = await build(ctx, input, itemParameters(medium));
    current = { ...current, itemIds: [...current.itemIds, id] };
    await save(current);
  }
  return current;
}

/** Puts a carousel together once its items are finished. */
export async function buildCarousel(
  ctx: InstagramCtx,
  input: PrepareInput,
  from: ContainerCheckpoint,
): Promise<ContainerCheckpoint> {
  const containerId = await build(ctx, input, carouselParameters(input.post, from.itemIds));
  const checkpoint = { ...from, containerId, polls: 0, misses: 0 };
  await input.save(checkpoint);
  return checkpoint;
}

function singleOf(post: PostPayload): ContainerParameters {
  const [medium] = post.media;
  if (!medium) throw new PlatformError("rejected", "no-image", "an Instagram post needs a picture");
  return singleParameters(post, medium);
}

/** Nothing becomes visible by a container. */
async function build(
  ctx: InstagramCtx,
  { access }: PrepareInput,
  parameters: ContainerParameters,
): Promise<string> {
  const { id } = await clientOf(ctx, access).call({
    purpose: "prepare",
    method: "POST",
    path: `/${access.accountId}/media`,
    parameters,
    accessToken: access.accessToken,
    schema: createdSchema,
    signal: access.signal,
  });
  return id;
}
