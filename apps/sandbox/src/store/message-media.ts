import type { Store } from "./open-store.ts";

/** A picture in a number's hands, kept for thirty days. */
export type MessageMedia = { id: string; account_id: string; sha256: string; created_at: number };

/** A file on its way, piece by piece; `handle` once it is whole. */
export type Upload = { id: string; length: number; content_type: string; handle: string | null };

export const findMessageMedia = (store: Store, id: string) =>
  store.get<MessageMedia>("SELECT * FROM message_media WHERE id = ?", id);

export const insertMessageMedia = (store: Store, media: MessageMedia) =>
  store.run(
    "INSERT INTO message_media (id, account_id, sha256, created_at) VALUES (?,?,?,?)",
    media.id,
    media.account_id,
    media.sha256,
    media.created_at,
  );

export const findUpload = (store: Store, id: string) =>
  store.get<Upload>("SELECT * FROM uploads WHERE id = ?", id);

export const isHandle = (store: Store, handle: string) =>
  store.get("SELECT 1 FROM uploads WHERE handle = ?", handle) !== undefined;

export const insertUpload = (store: Store, upload: Omit<Upload, "handle">) =>
  store.run(
    "INSERT INTO uploads (id, length, content_type) VALUES (?,?,?)",
    upload.id,
    upload.length,
    upload.content_type,
  );

export const setHandle = (store: Store, id: string, handle: string) =>
  store.run("UPDATE uploads SET handle = ? WHERE id = ?", handle, id);
