import { commitVisibly } from "../faults/commit-visibly.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter, objectNotVisible, parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { PageNode } from "../graph/node.ts";
import { type Parameters, readText } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { makePostId, makeVideoId } from "../store/make-ids.ts";
import { insertPost } from "../store/posts.ts";
import { findVideo, insertVideo, markVideoPosted, type Video } from "../store/videos.ts";
import { uploadIncomplete, videoAlreadyPosted } from "./facebook-errors.ts";
import { readMessage } from "./publish-feed-post.ts";
import { requirePagePublisher } from "./require-page-publisher.ts";

/** Only the last phase makes something visible. */
export const videoCallKind = (parameters: Parameters) =>
  readText(parameters, "upload_phase") === "finish" ? "commit" : "prepare";

/** POST /{page}/video_reels */
export const publishReel = (call: GraphCall, node: PageNode) => publishVideo(call, node, "REELS");

/** POST /{page}/video_stories */
export const publishVideoStory = (call: GraphCall, node: PageNode) => publishVideo(call, node, "STORY");

async function publishVideo(
  call: GraphCall,
  { account }: PageNode,
  product: Video["product"],
): Promise<JsonObject> {
  requirePagePublisher(call, account);
  const phase = readText(call.parameters, "upload_phase");
  if (phase === "start") return start(call, account, product);
  if (phase === "finish") return await finish(call, account, product);
  throw invalidParameter("upload_phase must be one of: start, finish");
}

function start({ ctx, origin, version }: GraphCall, account: Account, product: Video["product"]): JsonObject {
  const id = makeVideoId();
  insertVideo(ctx.store, {
    id,
    account_id: account.id,
    product,
    polls_left: ctx.containerPolls,
    created_at: ctx.now().getTime(),
  });
  return { video_id: id, upload_url: `${origin}/rupload.facebook.com/video-upload/${version}/${id}` };
}

async function finish(call: GraphCall, account: Account, product: Video["product"]): Promise<JsonObject> {
  const { ctx, parameters } = call;
  const id = readText(parameters, "video_id");
  if (id === null) throw parameterRequired("video_id");
  const video = findVideo(ctx.store, id);
  if (!video || video.account_id !== account.id || video.product !== product)
    throw objectNotVisible(call.method, id);
  if (video.sha256 === null || video.error !== null) throw uploadIncomplete();
  if (video.post_id !== null) throw videoAlreadyPosted();
  const message = product === "REELS" ? readMessage(parameters, "description") : null;
  if (product === "REELS" && readText(parameters, "video_state") !== "PUBLISHED")
    throw invalidParameter("The sandbox network publishes reels at once: video_state must be PUBLISHED");
  const postId = await commitVisibly(ctx, account, () =>
    ctx.store.transaction(() => post(ctx, account, video, message)),
  );
  // Reels are known by their video; only stories are told the id of their post.
  return product === "STORY" ? { success: true, post_id: postId } : { success: true };
}

function post(ctx: SandboxCtx, account: Account, video: Video, message: string | null): string {
  const id = makePostId(account.id);
  insertPost(ctx.store, {
    id,
    account_id: account.id,
    caption: message,
    link: null,
    shortcode: null,
    product: video.product,
    visible: 1,
    published_at: ctx.now().getTime(),
    pictures: [
      { photoId: video.id, sha256: video.sha256 ?? "", sourceUrl: video.source_url ?? "", altText: null },
    ],
  });
  markVideoPosted(ctx.store, video.id, id);
  return id;
}
