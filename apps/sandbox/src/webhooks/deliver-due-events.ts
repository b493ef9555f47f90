import type { Store } from "../store/open-store.ts";
import {
  deleteWebhookEvent,
  listDueEvents,
  postponeEvent,
  type WebhookEvent,
} from "../store/webhook-events.ts";
import { signBody, writeBody } from "./sign-body.ts";

/** Changes of one delivery. */
const BATCH = 100;
const TIMEOUT_MS = 10_000;
/** The network goes on for days; here a receiver that is down for some minutes hears everything. */
const MAX_ATTEMPTS = 14;

/** One delivery with what is due; a refused one comes again, later each time. `url` null counts as refused. */
export async function deliverDueEvents(
  store: Store,
  url: string | null,
  closing: AbortSignal,
): Promise<void> {
  const due = listDueEvents(store, Date.now(), BATCH);
  if (due.length === 0) return;
  const isTaken = url !== null && (await send(url, due, closing));
  if (closing.aborted && !isTaken) return;
  store.transaction(() => {
    for (const { id, attempts } of due) {
      if (isTaken || attempts + 1 >= MAX_ATTEMPTS) deleteWebhookEvent(store, id);
      else postponeEvent(store, id, Date.now() + Math.min(60_000, 500 * 2 ** attempts));
    }
  });
}

async function send(url: string, events: WebhookEvent[], closing: AbortSignal): Promise<boolean> {
  const entries = Map.groupBy(events, (event) => event.waba_id);
  const body = writeBody({
    object: "whatsapp_business_account",
    entry: [...entries].map(([id, group]) => ({
      id,
      time: Math.floor(Date.now() / 1000),
      changes: group.map(({ field, value }) => ({ field, value: JSON.parse(value) })),
    })),
  });
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "user-agent": "facebookexternalua",
        "x-hub-signature-256": signBody(body),
      },
      body,
      signal: AbortSignal.any([closing, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
