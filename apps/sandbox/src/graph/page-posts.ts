import { takeFault } from "../faults/find-fault.ts";
import type { Account } from "../store/accounts.ts";
import { findLastPost, listPosts, type Post } from "../store/posts.ts";
import type { GraphCall } from "./graph-call.ts";
import { invalidParameter } from "./graph-errors.ts";
import type { JsonObject } from "./json.ts";
import { readInstant, readNumber, readText } from "./read-parameters.ts";

const encodeCursor = (sequence: number) => Buffer.from(`post:${sequence}`).toString("base64url");

function decodeCursor(text: string | null): number | undefined {
  if (text === null) return undefined;
  const [, sequence] = /^post:(\d+)$/.exec(Buffer.from(text, "base64url").toString()) ?? [];
  if (sequence === undefined) throw invalidParameter("Invalid cursors values");
  return Number(sequence);
}

/** One page of an account's posts, newest first, with Graph's cursors. */
export function pagePosts(
  call: GraphCall,
  account: Account,
  readPost: (post: Post) => JsonObject,
  { stories }: { stories?: { since: number } } = {},
): JsonObject {
  const { store } = call.ctx;
  const limit = Math.min(Math.max(readNumber(call.parameters, "limit") ?? 25, 1), 100);
  const older = decodeCursor(readText(call.parameters, "after"));
  const newer = decodeCursor(readText(call.parameters, "before"));
  const since = stories?.since ?? readInstant(call.parameters, "since");
  const until = readInstant(call.parameters, "until");
  const hidden = takeFault(store, account.id, "listing-lag") ? findLastPost(store, account.id) : undefined;
  const found = listPosts(store, account.id, {
    limit: limit + 1,
    stories: stories !== undefined,
    ...(older !== undefined && { before: older }),
    ...(newer !== undefined && { after: newer }),
    ...(since !== null && { since }),
    ...(until !== null && { until }),
  }).filter((post) => post.sequence !== hidden?.sequence);
  const backwards = newer !== undefined;
  const posts = backwards ? found.slice(-limit) : found.slice(0, limit);
  const [first, last] = [posts.at(0), posts.at(-1)];
  if (!first || !last) return { data: [] };

  const more = backwards || found.length > limit;
  const cursors = { before: encodeCursor(first.sequence), after: encodeCursor(last.sequence) };
  return {
    data: posts.map(readPost),
    paging: {
      cursors,
      ...(more && { next: nextPage(call, "after", cursors.after) }),
      ...((older !== undefined || (backwards && found.length > limit)) && {
        previous: nextPage(call, "before", cursors.before),
      }),
    },
  };
}

/** The same call again, with another cursor. Like Graph's it carries the token. */
export function nextPage(call: GraphCall, cursor: "after" | "before", value: string): string {
  const url = new URL(`/${call.host}/${call.version}${call.path}`, call.origin);
  for (const [name, entry] of call.parameters)
    if (typeof entry === "string") url.searchParams.set(name, entry);
  url.searchParams.delete("before");
  url.searchParams.delete("after");
  url.searchParams.set("access_token", call.access.token.token);
  url.searchParams.set(cursor, value);
  return url.href;
}
