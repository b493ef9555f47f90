import type { Store } from "./open-store.ts";

/** Something the app is to be told; gone once it took it, or was told too often. */
export type WebhookEvent = {
  id: number;
  waba_id: string;
  /** What it is about, where it may have to be taken back. */
  subject: string | null;
  field: string;
  /** JSON. */
  value: string;
  /** By the process's clock. */
  due_at: number;
  attempts: number;
};

export const insertWebhookEvent = (store: Store, event: Omit<WebhookEvent, "id" | "attempts">) =>
  store.run(
    "INSERT INTO webhook_events (waba_id, subject, field, value, due_at) VALUES (?,?,?,?,?)",
    event.waba_id,
    event.subject,
    event.field,
    event.value,
    event.due_at,
  );

export const listDueEvents = (store: Store, now: number, limit: number) =>
  store.all<WebhookEvent>(
    "SELECT * FROM webhook_events WHERE due_at <= ? ORDER BY due_at, id LIMIT ?",
    now,
    limit,
  );

export const nextDueAt = (store: Store): number | null =>
  store.get<{ at: number | null }>("SELECT min(due_at) AS at FROM webhook_events")?.at ?? null;

export const deleteWebhookEvent = (store: Store, id: number) =>
  store.run("DELETE FROM webhook_events WHERE id = ?", id);

export const deleteEventsAbout = (store: Store, subject: string) =>
  store.run("DELETE FROM webhook_events WHERE subject = ?", subject);

export const postponeEvent = (store: Store, id: number, dueAt: number) =>
  store.run("UPDATE webhook_events SET attempts = attempts + 1, due_at = ? WHERE id = ?", dueAt, id);
