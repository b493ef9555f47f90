import { takeFault } from "../faults/find-fault.ts";
import type { JsonObject } from "../graph/json.ts";
import {
  changeLocalPost,
  findLocalPost,
  type LocalPost,
  listLocalPosts,
  setLocalPostState,
} from "../store/local-posts.ts";
import { findLastPost } from "../store/posts.ts";
import { describeLocalPost } from "./describe-local-post.ts";
import { lookAtReview } from "./end-review.ts";
import type { PlaceCall } from "./google-call.ts";
import { notFound } from "./google-errors.ts";
import { decodePageToken, encodePageToken, readPageSize } from "./page-token.ts";
import { readLocalPostBody } from "./read-local-post-body.ts";

/** GET …/localPosts: newest first, in every state. */
export function listPosts({ ctx, place, query, origin }: PlaceCall): JsonObject {
  const size = readPageSize(query, 20, 100);
  const before = decodePageToken(query) ?? Number.MAX_SAFE_INTEGER;
  const hidden = takeFault(ctx.store, place.id, "listing-lag") ? findLastPost(ctx.store, place.id)?.id : null;
  const found = listLocalPosts(ctx.store, place.id, before, size + 1);
  const page = found.slice(0, size);
  const shown = page.filter(({ id }) => id !== hidden);
  const last = page.at(-1);
  const next = found.length > size && last ? { nextPageToken: encodePageToken(last.sequence) } : {};
  if (shown.length === 0) return { ...next };
  const localPosts = shown.map((post) =>
    describeLocalPost(ctx, place, lookAtReview(ctx, post), origin, { withAddress: true }),
  );
  return { localPosts, ...next };
}

/** GET …/localPosts/{post} */
export function getLocalPost(call: PlaceCall): JsonObject {
  const post = lookAtReview(call.ctx, findAsked(call));
  return describeLocalPost(call.ctx, call.place, post, call.origin, { withAddress: true });
}

/** PATCH …/localPosts/{post}: text, kind, event, offer and button; the photo stays. */
export function patchLocalPost(call: PlaceCall): JsonObject {
  const { ctx, place, origin } = call;
  const post = findAsked(call);
  const before: JsonObject = { summary: post.caption ?? "", topicType: post.topic_type };
  const body = readLocalPostBody(
    new Map(Object.entries({ ...before, ...JSON.parse(post.details), ...Object.fromEntries(call.body) })),
  );
  const { event, offer, callToAction } = body;
  const change = {
    summary: body.summary.trim() || null,
    details: JSON.stringify({ event, offer, callToAction }),
    topicType: body.topicType,
    at: ctx.now().getTime(),
  };
  ctx.store.transaction(() => changeLocalPost(ctx.store, post.id, change));
  return describeLocalPost(ctx, place, findAsked(call), origin, { withAddress: true });
}

/** DELETE …/localPosts/{post} */
export function deleteLocalPost(call: PlaceCall): JsonObject {
  const { id } = findAsked(call);
  const { store, now } = call.ctx;
  store.transaction(() => setLocalPostState(store, id, "DELETED", now().getTime()));
  return {};
}

function findAsked({ ctx, path }: PlaceCall): LocalPost {
  const post = findLocalPost(ctx.store, path.slice("/v4/".length));
  if (!post) throw notFound();
  return post;
}
