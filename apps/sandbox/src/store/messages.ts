import type { Store } from "./open-store.ts";

export type Message = {
  sequence: number;
  id: string;
  /** The number. */
  account_id: string;
  /** Digits with the country code. */
  person: string;
  /** 0: she wrote it. */
  outbound: number;
  text: string;
  footer: string | null;
  sha256: string | null;
  template: string | null;
  category: string | null;
  reference: string | null;
  /** Code of why it never reached her; null: it did. */
  failure: number | null;
  created_at: number;
  delivered_at: number | null;
  read_at: number | null;
};

export const insertMessage = (store: Store, message: Omit<Message, "sequence">) =>
  store.run(
    `INSERT INTO messages (id, account_id, person, outbound, text, footer, sha256, template, category, reference,
       failure, created_at, delivered_at, read_at) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    message.id,
    message.account_id,
    message.person,
    message.outbound,
    message.text,
    message.footer,
    message.sha256,
    message.template,
    message.category,
    message.reference,
    message.failure,
    message.created_at,
    message.delivered_at,
    message.read_at,
  );

/** What a person sees, oldest first; the newest ones. */
export const listConversation = (store: Store, accountId: string, person: string, limit: number) =>
  store.all<Message>(
    `SELECT * FROM (SELECT * FROM messages WHERE account_id = ? AND person = ? AND failure IS NULL
       ORDER BY sequence DESC LIMIT ?) ORDER BY sequence`,
    accountId,
    person,
    limit,
  );

/** The newest message of each person, newest first. */
export const listConversations = (store: Store, accountId: string, limit: number) =>
  store.all<Message & { total: number }>(
    `SELECT *, max(sequence), count(*) AS total FROM messages WHERE account_id = ? AND failure IS NULL
       GROUP BY person ORDER BY sequence DESC LIMIT ?`,
    accountId,
    limit,
  );

export function countMessages(store: Store, accountId: string): number {
  const sql =
    "SELECT count(*) AS total FROM messages WHERE account_id = ? AND outbound = 1 AND failure IS NULL";
  return store.get<{ total: number }>(sql, accountId)?.total ?? 0;
}

/** Messages that the number sent since then, in the order of their instants. */
export const listSentInstants = (store: Store, accountId: string, person: string | null, since: number) =>
  store
    .all<{ created_at: number }>(
      `SELECT created_at FROM messages WHERE account_id = ? AND outbound = 1 AND created_at > ?
         ${person === null ? "" : "AND person = ?"} ORDER BY created_at`,
      accountId,
      since,
      ...(person === null ? [] : [person]),
    )
    .map((row) => row.created_at);

export function findLastInbound(store: Store, accountId: string, person: string): number | null {
  const sql =
    "SELECT max(created_at) AS at FROM messages WHERE account_id = ? AND person = ? AND outbound = 0";
  return store.get<{ at: number | null }>(sql, accountId, person)?.at ?? null;
}

export function countMarketing(store: Store, accountId: string, person: string, since: number): number {
  const sql = `SELECT count(*) AS total FROM messages WHERE account_id = ? AND person = ? AND outbound = 1
    AND category = 'MARKETING' AND failure IS NULL AND created_at > ?`;
  return store.get<{ total: number }>(sql, accountId, person, since)?.total ?? 0;
}

/** Different people, other than this one, who got a message since then. */
export function countOtherPeople(store: Store, accountId: string, person: string, since: number): number {
  const sql = `SELECT count(DISTINCT person) AS total FROM messages WHERE account_id = ? AND outbound = 1
    AND failure IS NULL AND created_at > ? AND person <> ?`;
  return store.get<{ total: number }>(sql, accountId, since, person)?.total ?? 0;
}
