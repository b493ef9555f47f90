import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";

export type VideoState = "processing" | "ready" | "failed" | "published";

// Documentation spells some values in two ways, so only what is needed is read, and loosely.
const videoSchema = z.object({
  status: z.object({
    video_status: z.string().optional(),
    processing_phase: z
      .object({ errors: z.array(z.object({ message: z.string().optional() })).optional() })
      .optional(),
    publishing_phase: z.object({ publish_status: z.string().optional() }).optional(),
  }),
});
const FAILED = ["error", "expired", "upload_failed"];
const READY = ["ready", "upload_complete"];

/** How far a reel or a video story is. `reason`: a sentence of the network's own, when it failed. */
export async function readVideoStatus(
  ctx: FacebookCtx,
  access: AccountAccess,
  videoId: string,
): Promise<{ state: VideoState; reason: string | null }> {
  const { status } = await ctx.graph.call({
    purpose: "read",
    method: "GET",
    path: `/${videoId}`,
    parameters: { fields: "status" },
    accessToken: access.accessToken,
    schema: videoSchema,
    signal: access.signal,
  });
  const told = status.video_status ?? "";
  const reason = status.processing_phase?.errors?.[0]?.message ?? null;
  if (status.publishing_phase?.publish_status === "published") return { state: "published", reason };
  if (FAILED.includes(told)) return { state: "failed", reason };
  return { state: READY.includes(told) ? "ready" : "processing", reason };
}
