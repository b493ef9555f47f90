import { conversationPath } from "../pages/addresses.ts";
import type { Message } from "../store/messages.ts";
import type { Store } from "../store/open-store.ts";
import type { LedgerPost } from "./control-types.ts";

/** Every message that reached a person, in order. */
export function readMessages(store: Store, origin: string, accountId: string | null): LedgerPost[] {
  const rows = store.all<Message>(
    `SELECT * FROM messages WHERE outbound = 1 AND failure IS NULL
       ${accountId === null ? "" : "AND account_id = ?"} ORDER BY sequence`,
    ...(accountId === null ? [] : [accountId]),
  );
  return rows.map((row) => ({
    network: "whatsapp",
    accountId: row.account_id,
    postId: row.id,
    caption: row.text,
    link: null,
    product: "MESSAGE",
    comments: [],
    mediaIds: [],
    imageUrls: [],
    imageHashes: row.sha256 === null ? [] : [row.sha256],
    recipient: row.person,
    reference: row.reference,
    publishedAt: new Date(row.created_at).toISOString(),
    permalink: `${origin}${conversationPath(row.account_id, row.person)}#message-${row.sequence}`,
  }));
}
