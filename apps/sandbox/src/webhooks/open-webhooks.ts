import { findWaba } from "../store/numbers.ts";
import type { Store } from "../store/open-store.ts";
import { insertWebhookEvent, nextDueAt } from "../store/webhook-events.ts";
import { deliverDueEvents } from "./deliver-due-events.ts";
import { isSubscribed } from "./is-subscribed.ts";

export type NewWebhookEvent = {
  wabaId: string;
  field: string;
  value: unknown;
  /** Milliseconds from now. */
  delayMs: number;
  /** Lets `deleteEventsAbout` take it back. */
  subject?: string;
};

/** Tells the app what happened. Nothing waits for it; what is still to be told survives a killed process. */
export type Webhooks = {
  url(): string | null;
  /** False: the address does not answer the handshake, and the old one stays. */
  subscribe(url: string | null): Promise<boolean>;
  /** Nothing of a business account that the app has not subscribed to. */
  tell(event: NewWebhookEvent): void;
  close(): Promise<void>;
};

export type WebhookOptions = {
  store: Store;
  /** Overrides the address of last time. */
  url: string | null;
  closing: AbortSignal;
  report: (message: string, error: unknown) => void;
};

const NAME = "webhook-url";

export function openWebhooks({ store, url, closing, report }: WebhookOptions): Webhooks {
  const state = { isVerified: false, timer: null as NodeJS.Timeout | null, running: Promise.resolve() };
  const readUrl = () =>
    store.get<{ value: string }>("SELECT value FROM settings WHERE name = ?", NAME)?.value || null;
  const keepUrl = (value: string) =>
    store.run(
      "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      NAME,
      value,
    );
  if (url !== null) keepUrl(url);

  const deliver = async () => {
    const target = readUrl();
    if (target === null) return;
    state.isVerified ||= await isSubscribed(target, closing);
    await deliverDueEvents(store, state.isVerified ? target : null, closing);
  };
  const schedule = () => {
    if (state.timer) clearTimeout(state.timer);
    state.timer = null;
    const due = closing.aborted || readUrl() === null ? null : nextDueAt(store);
    if (due === null) return;
    state.timer = setTimeout(run, Math.min(Math.max(0, due - Date.now()), 60_000));
  };
  const run = () => {
    state.running = state.running
      .then(deliver)
      .catch((error: unknown) => report("a webhook failed inside the sandbox", error))
      .then(schedule);
  };
  schedule();

  return {
    url: readUrl,
    async subscribe(value) {
      const isVerified = value === null || (await isSubscribed(value, closing));
      if (!isVerified) return false;
      keepUrl(value ?? "");
      state.isVerified = value !== null;
      schedule();
      return true;
    },
    tell({ wabaId, field, value, delayMs, subject }) {
      if (!findWaba(store, wabaId)?.subscribed) return;
      insertWebhookEvent(store, {
        waba_id: wabaId,
        subject: subject ?? null,
        field,
        value: JSON.stringify(value),
        due_at: Date.now() + delayMs,
      });
      schedule();
    },
    async close() {
      if (state.timer) clearTimeout(state.timer);
      await state.running;
      if (state.timer) clearTimeout(state.timer);
    },
  };
}
