import { engagementAt } from "../engagement/engagement-at.ts";
import { takeFault } from "../faults/find-fault.ts";
import { formatInstant } from "../graph/format-instant.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { VideoNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { requireScope } from "../graph/require-scope.ts";
import { selectFields } from "../graph/select-fields.ts";
import { postPath } from "../pages/addresses.ts";
import { findPost } from "../store/posts.ts";
import { countVideoPoll, type Video } from "../store/videos.ts";

/** GET /{video}. Asking for the status is what moves the processing on. */
export function readVideo(
  call: GraphCall,
  { account, video }: VideoNode,
  fields: Field[] | null,
): JsonObject {
  requireScope(call, "pages_read_engagement");
  const { ctx, origin } = call;
  const post = () => (video.post_id === null ? undefined : findPost(ctx.store, video.post_id));
  const status = describe(video);
  if (video.sha256 !== null && video.polls_left > 0 && fields?.some(({ name }) => name === "status"))
    countVideoPoll(ctx.store, video.id);
  const likes = () => {
    const shown = post();
    if (!shown) return 0;
    return engagementAt({ id: shown.id, publishedAt: shown.published_at }, account.followers, ctx.now())
      .likes;
  };
  return selectFields(
    "Video",
    {
      id: () => video.id,
      status: () => status,
      created_time: () => formatInstant(video.created_at),
      description: () => post()?.caption ?? undefined,
      post_id: () => video.post_id ?? undefined,
      permalink_url: () => {
        const shown = takeFault(ctx.store, account.id, "permalink-missing") ? undefined : post();
        return shown && origin + postPath(account, shown);
      },
      likes: () => ({ data: [], summary: { total_count: likes() } }),
    },
    fields,
    ["id"],
  );
}

function describe(video: Video): Json {
  const uploaded = video.sha256 !== null;
  const processed = uploaded && video.polls_left === 0;
  const failed = processed && video.error !== null;
  return {
    video_status: failed ? "error" : processed ? "ready" : uploaded ? "processing" : "uploading",
    uploading_phase: { status: uploaded ? "complete" : "in_progress", bytes_transfered: 0 },
    processing_phase: {
      status: failed ? "error" : processed ? "complete" : "not_started",
      ...(failed && { errors: [{ code: 1363026, message: video.error ?? "" }] }),
    },
    publishing_phase: {
      status: video.post_id === null ? "not_started" : "complete",
      publish_status: video.post_id === null ? "draft" : "published",
    },
  };
}
