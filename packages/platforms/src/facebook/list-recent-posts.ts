import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import { listPaged } from "../meta/list-paged.ts";
import { CLOCK_SKEW_MS, type ListedPost } from "../meta/match-post.ts";
import { toInstant } from "../meta/to-instant.ts";
import { idSchema } from "../meta/wire.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";

const attachmentSchema = z.object({ target: z.object({ id: idSchema.optional() }).optional() });
const postSchema = z.object({
  id: idSchema,
  message: z.string().optional(),
  created_time: z.string(),
  permalink_url: z.string().optional(),
  attachments: z
    .object({
      data: z.array(
        attachmentSchema.extend({ subattachments: z.object({ data: z.array(attachmentSchema) }).optional() }),
      ),
    })
    .optional(),
});
const FIELDS =
  "id,message,created_time,permalink_url,attachments{media_type,target{id},subattachments{target{id}}}";
const MAX_PAGES = 5;

export type ListedPagePost = ListedPost & { permalink: string | null; photoIds: string[] };

/** What the Page shows since an instant, or its latest posts for null. `complete`: nothing was left out. */
export async function listRecentPosts(ctx: FacebookCtx, access: AccountAccess, since: Date | null) {
  const from = since === null ? {} : { since: String(Math.floor((since.getTime() - CLOCK_SKEW_MS) / 1000)) };
  const { items, complete } = await listPaged(ctx.graph, {
    path: `/${access.accountId}/posts`,
    parameters: { fields: FIELDS, limit: "25", ...from },
    accessToken: access.accessToken,
    item: postSchema,
    maxPages: since === null ? 1 : MAX_PAGES,
    signal: access.signal,
  });
  return { posts: items.map(toListed), complete };
}

function toListed(post: z.output<typeof postSchema>): ListedPagePost {
  const attachments = (post.attachments?.data ?? []).flatMap((entry) => [
    entry,
    ...(entry.subattachments?.data ?? []),
  ]);
  return {
    id: post.id,
    text: post.message ?? "",
    createdAt: toInstant(post.created_time),
    permalink: post.permalink_url ?? null,
    photoIds: attachments.flatMap((entry) => entry.target?.id ?? []),
  };
}
