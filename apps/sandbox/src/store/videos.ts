import type { Store } from "./open-store.ts";

/** A video in a Page's hands, not visible until it is finished. */
export type Video = {
  id: string;
  account_id: string;
  product: "REELS" | "STORY";
  /** Null: not uploaded yet. */
  sha256: string | null;
  source_url: string | null;
  /** Answers that say it is still processed. */
  polls_left: number;
  /** Why it cannot be used. */
  error: string | null;
  created_at: number;
  post_id: string | null;
};

export const findVideo = (store: Store, id: string) =>
  store.get<Video>("SELECT * FROM videos WHERE id = ?", id);

export const insertVideo = (
  store: Store,
  video: Pick<Video, "id" | "account_id" | "product" | "polls_left" | "created_at">,
) =>
  store.run(
    "INSERT INTO videos (id, account_id, product, polls_left, created_at) VALUES (?,?,?,?,?)",
    video.id,
    video.account_id,
    video.product,
    video.polls_left,
    video.created_at,
  );

export const markUploaded = (
  store: Store,
  id: string,
  upload: { sha256: string; sourceUrl: string; error: string | null },
) =>
  store.run(
    "UPDATE videos SET sha256 = ?, source_url = ?, error = ? WHERE id = ?",
    upload.sha256,
    upload.sourceUrl,
    upload.error,
    id,
  );

export const countVideoPoll = (store: Store, id: string) =>
  store.run("UPDATE videos SET polls_left = max(0, polls_left - 1) WHERE id = ?", id);

export const markVideoPosted = (store: Store, id: string, postId: string) =>
  store.run("UPDATE videos SET post_id = ? WHERE id = ?", postId, id);
