import type { AccountAccess, Checkpoint, ProbeResult } from "../contract.ts";
import { PlatformError } from "../platform-error.ts";
import type { GoogleCtx } from "./google-ctx.ts";
import { searchUrlOf } from "./local-post.ts";
import { readLocalPost } from "./read-local-post.ts";

/** What has become of a post that Google took: shown, refused, or still looked at. */
export async function readReview(
  ctx: GoogleCtx,
  { access, checkpoint }: { access: AccountAccess; checkpoint: Checkpoint },
  name: string,
): Promise<ProbeResult> {
  const post = await readLocalPost(ctx, access, name).catch((error: unknown) => {
    // Not there yet, or not any more: neither is a decision.
    if (error instanceof PlatformError && error.code === "NOT_FOUND") return null;
    throw error;
  });
  if (post?.state === "LIVE") return { outcome: "live", postId: name, url: searchUrlOf(ctx, post) };
  if (post?.state !== "REJECTED") return { outcome: "in-review", postId: name, checkpoint };
  const message = "Google looked at the post and does not show it";
  return { outcome: "absent", refusal: new PlatformError("rejected", "local-post-rejected", message) };
}
