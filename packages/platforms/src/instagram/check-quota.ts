import { z } from "zod";
import type { AccountAccess, PublishingQuota } from "../contract.ts";
import { PlatformError } from "../platform-error.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

const quotaSchema = z.object({
  data: z.array(
    z.object({
      quota_usage: z.number().optional(),
      config: z.object({ quota_total: z.number(), quota_duration: z.number().default(86_400) }).optional(),
    }),
  ),
});
/** The quota is counted over a rolling day: room comes back bit by bit. */
const QUOTA_RETRY_MS = 3_600_000;

/** The total differs between accounts and changes, so the live figure is asked for. null: the network tells none. */
export async function readQuota(ctx: InstagramCtx, access: AccountAccess): Promise<PublishingQuota | null> {
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
  const config = data[0]?.config;
  if (used === undefined || config === undefined) return null;
  return { used, total: config.quota_total, windowSeconds: config.quota_duration };
}

/** @throws PlatformError `rate-limited` when the posts of the day are used up */
export async function checkQuota(ctx: InstagramCtx, access: AccountAccess): Promise<void> {
  const quota = await readQuota(ctx, access);
  if (quota === null || quota.used < quota.total) return;
  throw new PlatformError(
    "rate-limited",
    "quota-used",
    `${quota.used} of ${quota.total} posts of the day are used`,
    { retryAt: new Date(ctx.now().getTime() + QUOTA_RETRY_MS) },
  );
}
