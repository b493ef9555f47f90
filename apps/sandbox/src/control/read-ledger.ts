import { postPath } from "../pages/addresses.ts";
import type { Account } from "../store/accounts.ts";
import { findAccount } from "../store/accounts.ts";
import type { Store } from "../store/open-store.ts";
import type { Post } from "../store/posts.ts";
import type { LedgerPost } from "./control-types.ts";
import { readMessages } from "./read-messages.ts";

type Row = Post & {
  urls: string | null;
  hashes: string | null;
  comments: string | null;
  media: string | null;
};

/** Every visible post in the order of publishing, one entry each: what people could see, whatever callers were told. */
export function readLedger(store: Store, origin: string, accountId: string | null): LedgerPost[] {
  const accounts = new Map<string, Account>();
  const accountOf = (id: string): Account => {
    const account = accounts.get(id) ?? findAccount(store, id);
    if (!account) throw new Error(`a post belongs to no account: ${id}`);
    accounts.set(id, account);
    return account;
  };
  const rows = store.all<Row>(
    `SELECT posts.*, json_group_array(source_url ORDER BY position) FILTER (WHERE source_url IS NOT NULL) AS urls,
       json_group_array(photo_id ORDER BY position) FILTER (WHERE photo_id IS NOT NULL) AS media,
       json_group_array(sha256 ORDER BY position) FILTER (WHERE sha256 IS NOT NULL) AS hashes,
       (SELECT json_group_array(text ORDER BY sequence) FROM comments WHERE comments.post_id = posts.id) AS comments
       FROM posts LEFT JOIN post_pictures ON post_id = posts.id
       WHERE visible = 1 ${accountId === null ? "" : "AND account_id = ?"} GROUP BY posts.sequence ORDER BY posts.sequence`,
    ...(accountId === null ? [] : [accountId]),
  );
  const posts = rows.map((row): LedgerPost => {
    const account = accountOf(row.account_id);
    return {
      network: account.network,
      accountId: account.id,
      postId: row.id,
      caption: row.caption,
      link: row.link,
      product: row.product,
      comments: JSON.parse(row.comments ?? "[]"),
      mediaIds: JSON.parse(row.media ?? "[]"),
      imageUrls: JSON.parse(row.urls ?? "[]"),
      imageHashes: JSON.parse(row.hashes ?? "[]"),
      recipient: null,
      reference: null,
      publishedAt: new Date(row.published_at).toISOString(),
      permalink: origin + postPath(account, row),
    };
  });
  const messages = readMessages(store, origin, accountId);
  if (messages.length === 0) return posts;
  return [...posts, ...messages].toSorted((one, other) => (one.publishedAt < other.publishedAt ? -1 : 1));
}
