import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import { CLOCK_SKEW_MS, type ListedPost } from "../meta/match-post.ts";
import type { GoogleCtx } from "./google-ctx.ts";
import { type LocalPost, localPostSchema } from "./local-post.ts";

/** An empty list is an empty object. */
const pageSchema = z.object({
  localPosts: z.array(localPostSchema).default([]),
  nextPageToken: z.string().optional(),
});
const PAGE_SIZE = "100";
const MAX_PAGES = 5;

export type ListedLocalPost = ListedPost & { post: LocalPost };

/** The place's posts since an instant, newest first. `complete`: nothing was left out. */
export async function listLocalPosts(
  { client, hosts }: GoogleCtx,
  access: AccountAccess,
  since: Date,
): Promise<{ posts: ListedLocalPost[]; complete: boolean }> {
  const posts: ListedLocalPost[] = [];
  let pageToken: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await client.call({
      purpose: "read",
      method: "GET",
      url: `${hosts.posts}/v4/${access.accountId}/localPosts`,
      query: { pageSize: PAGE_SIZE, ...(pageToken !== undefined && { pageToken }) },
      accessToken: access.accessToken,
      schema: pageSchema,
      signal: access.signal,
    });
    const listed = answer.localPosts.map(toListed);
    posts.push(...listed);
    pageToken = answer.nextPageToken;
    const oldest = listed.at(-1)?.createdAt.getTime() ?? 0;
    if (!pageToken || oldest < since.getTime() - CLOCK_SKEW_MS) return { posts, complete: true };
  }
  return { posts, complete: false };
}

function toListed(post: LocalPost): ListedLocalPost {
  return { id: post.name, text: post.summary, createdAt: new Date(post.createTime ?? 0), post };
}
