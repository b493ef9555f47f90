import { z } from "zod";
import type { AccountAccess, PostPayload } from "../contract.ts";
import { createdSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

const quotaSchema = z.object({
  data: z.array(
    z.object({
      quota_usage: z.number().optional(),
      config: z.object({ quota_total: z.number() }).optional(),
    }),
  ),
});
/** The quota is counted over a rolling day: room comes back bit by bit. */
const QUOTA_RETRY_MS = 3_600_000;

/** Makes a container for one picture and returns its id. Nothing becomes visible. */
export async function buildContainer(
  ctx: InstagramCtx,
  access: AccountAccess,
  post: PostPayload,
): Promise<string> {
  const [image] = post.media;
  if (!image) throw new PlatformError("rejected", "no-image", "an Instagram post needs a picture");
  await checkQuota(ctx, access);
  const { id } = await clientOf(ctx, access).call({
    purpose: "prepare",
    method: "POST",
    path: `/${access.accountId}/media`,
    parameters: {
      image_url: image.url,
      caption: post.text,
      ...(image.altText !== null && { alt_text: image.altText }),
    },
    accessToken: access.accessToken,
    schema: createdSchema,
    signal: access.signal,
  });
  return id;
}

/** The total differs between accounts and changes, so the live figure is asked for. */
async function checkQuota(ctx: InstagramCtx, access: AccountAccess): Promise<void> {
  const { data } = await clientOf(ctx, access).call({
    purpose: "read",
    method: "GET",
    path: `/${access.accountId}/content_publishing_limit`,
    parameters: { fields: "quota_usage,config" },
    accessToken: access.accessToken,
    schema: quotaSchema,
    signal: access.signal,
  });
  const used = data[0]?.quota_usage;
  const total = data[0]?.config?.quota_total;
  if (used === undefined || total === undefined || used < total) return;
  throw new PlatformError("rate-limited", "quota-used", `${used} of ${total} posts of the day are used`, {
    retryAt: new Date(ctx.now().getTime() + QUOTA_RETRY_MS),
  });
}
