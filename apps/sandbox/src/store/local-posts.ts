import type { Store } from "./open-store.ts";
import type { Post } from "./posts.ts";

export type LocalPostState = "PROCESSING" | "LIVE" | "REJECTED" | "DELETED";

/** What Google keeps of a post beside its text and picture. */
export type LocalPostFacts = {
  post_id: string;
  topic_type: string;
  language_code: string;
  /** Event, offer and button as they came, JSON. */
  details: string;
  state: LocalPostState;
  /** What the review will say. */
  becomes: "LIVE" | "REJECTED";
  /** Re-reads that still answer PROCESSING. */
  polls_left: number;
  /** When the review ends however seldom anybody asks. */
  decided_by: number;
  updated_at: number;
};
export type LocalPost = Post & LocalPostFacts;

const SELECT = "SELECT * FROM posts JOIN local_posts ON post_id = posts.id";

export const findLocalPost = (store: Store, id: string) =>
  store.get<LocalPost>(`${SELECT} WHERE posts.id = ? AND state <> 'DELETED'`, id);

/** Newest first, in every state. */
export const listLocalPosts = (store: Store, accountId: string, before: number, limit: number) =>
  store.all<LocalPost>(
    `${SELECT} WHERE account_id = ? AND state <> 'DELETED' AND sequence < ? ORDER BY sequence DESC LIMIT ?`,
    accountId,
    before,
    limit,
  );

export const listOverdueReviews = (store: Store, now: number) =>
  store.all<LocalPost>(`${SELECT} WHERE state = 'PROCESSING' AND decided_by <= ?`, now);

export const insertLocalPost = (store: Store, facts: LocalPostFacts) =>
  store.run(
    `INSERT INTO local_posts (post_id, topic_type, language_code, details, state, becomes, polls_left, decided_by, updated_at)
       VALUES (?,?,?,?,?,?,?,?,?)`,
    facts.post_id,
    facts.topic_type,
    facts.language_code,
    facts.details,
    facts.state,
    facts.becomes,
    facts.polls_left,
    facts.decided_by,
    facts.updated_at,
  );

export const countReviewPoll = (store: Store, id: string) =>
  store.run("UPDATE local_posts SET polls_left = polls_left - 1 WHERE post_id = ?", id);

/** Within a transaction: people see it from now on, or no longer. */
export function setLocalPostState(store: Store, id: string, state: LocalPostState, at: number): void {
  store.run("UPDATE local_posts SET state = ?, updated_at = ? WHERE post_id = ?", state, at, id);
  store.run("UPDATE posts SET visible = ? WHERE id = ?", state === "LIVE" ? 1 : 0, id);
}

export function changeLocalPost(
  store: Store,
  id: string,
  change: { summary: string | null; details: string; topicType: string; at: number },
): void {
  store.run("UPDATE posts SET caption = ? WHERE id = ?", change.summary, id);
  store.run(
    "UPDATE local_posts SET details = ?, topic_type = ?, updated_at = ? WHERE post_id = ?",
    change.details,
    change.topicType,
    change.at,
    id,
  );
}
