import type { Store } from "./open-store.ts";

/** A picture in a Page's hands, not visible until a post takes it. */
export type Photo = {
  id: string;
  account_id: string;
  sha256: string;
  source_url: string;
  caption: string | null;
  alt_text: string | null;
  created_at: number;
  post_id: string | null;
};

export const findPhoto = (store: Store, id: string) =>
  store.get<Photo>("SELECT * FROM photos WHERE id = ?", id);

export function insertPhoto(store: Store, photo: Photo): void {
  store.run(
    `INSERT INTO photos (id, account_id, sha256, source_url, caption, alt_text, created_at, post_id)
       VALUES (?,?,?,?,?,?,?,?)`,
    photo.id,
    photo.account_id,
    photo.sha256,
    photo.source_url,
    photo.caption,
    photo.alt_text,
    photo.created_at,
    photo.post_id,
  );
}

export const deletePhoto = (store: Store, id: string) => store.run("DELETE FROM photos WHERE id = ?", id);

export const markPosted = (store: Store, photoId: string, postId: string) =>
  store.run("UPDATE photos SET post_id = ? WHERE id = ?", postId, photoId);
