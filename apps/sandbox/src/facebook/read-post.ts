import { type Engagement, engagementAt } from "../engagement/engagement-at.ts";
import { takeFault } from "../faults/find-fault.ts";
import { formatInstant } from "../graph/format-instant.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { PostNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { requireScope } from "../graph/require-scope.ts";
import { prune, selectFields } from "../graph/select-fields.ts";
import { picturePath, postPath } from "../pages/addresses.ts";
import { listPostPictures } from "../store/posts.ts";
import { describeAttachments } from "./describe-attachments.ts";

/** GET /{post} */
export function readPost(call: GraphCall, { account, post }: PostNode, fields: Field[] | null): JsonObject {
  requireScope(call, "pages_read_engagement");
  const { ctx, origin } = call;
  const pictures = () => listPostPictures(ctx.store, post.id);
  const engagement = (): Engagement =>
    engagementAt({ id: post.id, publishedAt: post.published_at }, account.followers, ctx.now());
  const shares = () => engagement().shares;
  return selectFields(
    "Post",
    {
      id: () => post.id,
      message: () => post.caption,
      created_time: () => formatInstant(post.published_at),
      updated_time: () => formatInstant(post.published_at),
      permalink_url: () =>
        takeFault(ctx.store, account.id, "permalink-missing") ? undefined : origin + postPath(account, post),
      from: ({ fields: asked }) => prune({ id: account.id, name: account.name }, asked),
      is_published: () => post.visible === 1,
      is_hidden: () => false,
      status_type: () =>
        pictures().length > 0 ? "added_photos" : post.link ? "shared_story" : "mobile_status_update",
      full_picture: () => {
        const first = pictures()[0];
        return first && origin + picturePath(first.sha256);
      },
      attachments: ({ fields: asked }) => describeAttachments(call, account, post, pictures(), asked),
      shares: ({ fields: asked }) => (shares() > 0 ? prune({ count: shares() }, asked) : undefined),
      comments: (field) => summarize(field, engagement().comments, { order: "ranked", can_comment: true }),
      reactions: (field) => summarize(field, engagement().likes, { viewer_reaction: "NONE" }),
      likes: (field) => summarize(field, engagement().likes, { can_like: true, has_liked: false }),
    },
    fields,
    ["created_time", "message", "id"],
  );
}

/** The people behind the counts are not shown: an empty list and, when asked for, its summary. */
function summarize({ modifiers }: Field, total: number, rest: JsonObject): Json {
  const asked = modifiers.summary;
  if (asked === undefined || asked === "false" || asked === "0") return { data: [] };
  const named = asked.split(",");
  const full = asked === "true" || asked === "1";
  const extra = Object.entries(rest).filter(([name]) => full || named.includes(name));
  return { data: [], summary: { ...Object.fromEntries(extra), total_count: total } };
}
