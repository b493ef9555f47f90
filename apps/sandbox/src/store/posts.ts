import type { Store } from "./open-store.ts";

/** Where a post stands: stories have a list of their own and are gone after a day. */
export type PostProduct = "FEED" | "REELS" | "STORY";

export type Post = {
  sequence: number;
  id: string;
  account_id: string;
  caption: string | null;
  link: string | null;
  shortcode: string | null;
  product: PostProduct;
  /** 0: made with `published=false`; only its id reaches it. */
  visible: number;
  published_at: number;
};

export type PostPicture = {
  photo_id: string | null;
  sha256: string;
  source_url: string;
  alt_text: string | null;
  content_type: string;
  width: number;
  height: number;
  /** Videos only. */
  duration_ms: number | null;
};

export const findPost = (store: Store, id: string) => store.get<Post>("SELECT * FROM posts WHERE id = ?", id);

export const findPostByShortcode = (store: Store, shortcode: string) =>
  store.get<Post>("SELECT * FROM posts WHERE shortcode = ?", shortcode);

export const findLastPost = (store: Store, accountId: string) =>
  store.get<Post>(
    "SELECT * FROM posts WHERE account_id = ? AND visible = 1 ORDER BY sequence DESC LIMIT 1",
    accountId,
  );

export function countPosts(store: Store, accountId: string, since = 0): number {
  const sql = "SELECT count(*) AS total FROM posts WHERE account_id = ? AND visible = 1 AND published_at > ?";
  return store.get<{ total: number }>(sql, accountId, since)?.total ?? 0;
}

export type PostWindow = {
  before?: number;
  after?: number;
  since?: number;
  until?: number;
  limit: number;
  /** Stories instead of what stays. */
  stories?: boolean;
};

/** Newest first. `before` and `after` are sequences: `before` reaches back to older posts, `after` to newer ones. */
export function listPosts(store: Store, accountId: string, window: PostWindow): Post[] {
  const bounds = [
    window.before ?? Number.MAX_SAFE_INTEGER,
    window.after ?? -1,
    window.since ?? 0,
    window.until ?? Number.MAX_SAFE_INTEGER,
  ];
  const newestFirst = window.after === undefined;
  const rows = store.all<Post>(
    `SELECT * FROM posts WHERE account_id = ? AND visible = 1 AND (product = 'STORY') = ?
       AND sequence < ? AND sequence > ? AND published_at >= ? AND published_at <= ? ORDER BY sequence ${newestFirst ? "DESC" : "ASC"} LIMIT ?`,
    accountId,
    window.stories ? 1 : 0,
    ...bounds,
    window.limit,
  );
  return newestFirst ? rows : rows.reverse();
}

export const listPostPictures = (store: Store, postId: string) =>
  store.all<PostPicture>(
    `SELECT photo_id, sha256, source_url, alt_text, content_type, width, height, duration_ms
       FROM post_pictures JOIN pictures USING (sha256) WHERE post_id = ? ORDER BY position`,
    postId,
  );

export type NewPost = Omit<Post, "sequence"> & {
  pictures: { photoId: string | null; sha256: string; sourceUrl: string; altText: string | null }[];
};

export function insertPost(store: Store, post: NewPost): void {
  store.run(
    "INSERT INTO posts (id, account_id, caption, link, shortcode, product, visible, published_at) VALUES (?,?,?,?,?,?,?,?)",
    post.id,
    post.account_id,
    post.caption,
    post.link,
    post.shortcode,
    post.product,
    post.visible,
    post.published_at,
  );
  for (const [position, picture] of post.pictures.entries())
    store.run(
      "INSERT INTO post_pictures (post_id, position, photo_id, sha256, source_url, alt_text) VALUES (?,?,?,?,?,?)",
      post.id,
      position,
      picture.photoId,
      picture.sha256,
      picture.sourceUrl,
      picture.altText,
    );
}
