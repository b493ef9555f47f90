import type { Store } from "./open-store.ts";

export type ContainerType = "IMAGE" | "VIDEO" | "REELS" | "STORIES" | "CAROUSEL";

export type Container = {
  id: string;
  account_id: string;
  media_type: ContainerType;
  is_carousel_item: number;
  /** Comma-separated ids of a carousel's items; empty otherwise. */
  children: string;
  /** Of a carousel: its first item's. */
  sha256: string;
  source_url: string;
  caption: string | null;
  alt_text: string | null;
  created_at: number;
  /** IN_PROGRESS answers that are still to come. */
  polls_left: number;
  /** Null: the container will be good. */
  error_subcode: number | null;
  media_id: string | null;
};

export const findContainer = (store: Store, id: string) =>
  store.get<Container>("SELECT * FROM containers WHERE id = ?", id);

export const countContainers = (store: Store, accountId: string, since: number): number =>
  store.get<{ total: number }>(
    "SELECT count(*) AS total FROM containers WHERE account_id = ? AND created_at > ?",
    accountId,
    since,
  )?.total ?? 0;

export function insertContainer(store: Store, container: Container): void {
  store.run(
    `INSERT INTO containers (id, account_id, media_type, is_carousel_item, children, sha256, source_url, caption,
       alt_text, created_at, polls_left, error_subcode, media_id) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    container.id,
    container.account_id,
    container.media_type,
    container.is_carousel_item,
    container.children,
    container.sha256,
    container.source_url,
    container.caption,
    container.alt_text,
    container.created_at,
    container.polls_left,
    container.error_subcode,
    container.media_id,
  );
}

export const countPoll = (store: Store, id: string) =>
  store.run("UPDATE containers SET polls_left = max(0, polls_left - 1) WHERE id = ?", id);

export const markPublished = (store: Store, id: string, mediaId: string) =>
  store.run("UPDATE containers SET media_id = ? WHERE id = ?", mediaId, id);
