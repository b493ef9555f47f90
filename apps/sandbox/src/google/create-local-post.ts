import { commitVisibly } from "../faults/commit-visibly.ts";
import { takeFault } from "../faults/find-fault.ts";
import type { JsonObject } from "../graph/json.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { findLocalPost, insertLocalPost, type LocalPostState } from "../store/local-posts.ts";
import { makeLocalPostId } from "../store/make-ids.ts";
import { insertPost } from "../store/posts.ts";
import { describeLocalPost } from "./describe-local-post.ts";
import type { PlaceCall } from "./google-call.ts";
import { postsDisabled } from "./google-errors.ts";
import { takesPosts } from "./list-places.ts";
import type { LocalPostBody } from "./local-post-schema.ts";
import { readLocalPostBody } from "./read-local-post-body.ts";
import { takePhoto } from "./take-photo.ts";

/** A review ends by itself, so that nothing depends on being asked. */
const REVIEW_MS = 10_000;
/** What Google takes for a phone number, roughly: ten digits that belong together. */
const PHONE_NUMBER = /(?:\d[\s().-]?){9}\d/;

/** POST …/localPosts */
export async function createLocalPost(call: PlaceCall): Promise<JsonObject> {
  const { ctx, place, origin } = call;
  if (!takesPosts(place)) throw postsDisabled();
  const body = readLocalPostBody(call.body);
  const [photo] = body.media;
  const picture = photo && {
    photoId: null,
    sha256: await takePhoto(ctx, place, photo.sourceUrl),
    sourceUrl: photo.sourceUrl,
    altText: null,
  };
  const review = decideReview(ctx, place, body);
  const id = await commitVisibly(ctx, place, () =>
    ctx.store.transaction(() => write(ctx, place, body, picture ? [picture] : [], review)),
  );
  const post = findLocalPost(ctx.store, id);
  if (!post) throw new Error(`a new post is missing: ${id}`);
  // The address comes later than the post.
  return describeLocalPost(ctx, place, post, origin, { withAddress: false });
}

type Review = { polls: number; becomes: "LIVE" | "REJECTED" };

/** Most posts are live at once; a phone number is found a moment later. */
function decideReview({ store }: SandboxCtx, place: Account, body: LocalPostBody): Review {
  const slow = takeFault(store, place.id, "slow-review");
  if (slow) return { polls: slow.polls, becomes: slow.ends === "live" ? "LIVE" : "REJECTED" };
  if (PHONE_NUMBER.test(body.summary)) return { polls: 1, becomes: "REJECTED" };
  return { polls: 0, becomes: "LIVE" };
}

function write(
  ctx: SandboxCtx,
  place: Account,
  { summary, topicType, languageCode, event, offer, callToAction }: LocalPostBody,
  pictures: Parameters<typeof insertPost>[1]["pictures"],
  { polls, becomes }: Review,
): string {
  const now = ctx.now().getTime();
  const id = `${place.id}/localPosts/${makeLocalPostId()}`;
  const state: LocalPostState = polls > 0 ? "PROCESSING" : becomes;
  insertPost(ctx.store, {
    id,
    account_id: place.id,
    caption: summary.trim() || null,
    link: callToAction?.url ?? offer?.redeemOnlineUrl ?? null,
    shortcode: null,
    product: "FEED",
    visible: state === "LIVE" ? 1 : 0,
    published_at: now,
    pictures,
  });
  insertLocalPost(ctx.store, {
    post_id: id,
    topic_type: topicType,
    language_code: languageCode,
    details: JSON.stringify({ event, offer, callToAction }),
    state,
    becomes,
    polls_left: polls,
    decided_by: now + REVIEW_MS,
    updated_at: now,
  });
  return id;
}
