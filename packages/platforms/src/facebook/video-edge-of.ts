import type { PostPayload } from "../contract.ts";

/** The edge that takes a post's video; null: it has none. */
export function videoEdgeOf(post: PostPayload): "video_reels" | "video_stories" | null {
  if (post.media[0]?.kind !== "video") return null;
  return post.type === "story" ? "video_stories" : "video_reels";
}
