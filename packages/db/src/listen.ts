import { EventEmitter } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { roleUrl } from "./role-url.ts";

export type PublishEventNotice = {
  /** A bigint as text. Ids can commit out of order: a reader that missed some reads the state again. */
  readonly id: string;
  readonly organizationId: string;
  readonly targetId: string;
};

/** `event` carries a notice, or null when some may have been missed because the connection was made anew. */
export type PublishEventSource = EventEmitter<{ event: [PublishEventNotice | null] }>;

export type PublishEventListener = {
  readonly events: PublishEventSource;
  /** Resolves when the first connection listens; work may begin before. */
  readonly ready: Promise<void>;
  close: () => Promise<void>;
};

export type ListenOptions = {
  connectionString: string;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
  /** Told of each lost connection; the listener itself goes on. */
  onLost?: (error: Error) => void;
};

const CHANNEL = "publish_events";
const CONNECT_TIMEOUT_MS = 5000;
const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5000;
/** A dead network shows only when something is sent. */
const PROBE_MS = 15_000;

/** Follows publish events of all organisations over one connection that is made anew whenever it is lost. */
export function listenForPublishEvents(options: ListenOptions): PublishEventListener {
  const events: PublishEventSource = new EventEmitter();
  // One listener for each open page; their number is bounded by the server, not by this.
  events.setMaxListeners(0);
  const firstListening = Promise.withResolvers<void>();
  const closing = new AbortController();

  const loop = follow(options, closing.signal, events, () => firstListening.resolve());
  return {
    events,
    ready: firstListening.promise,
    async close() {
      closing.abort();
      await loop;
      firstListening.resolve();
      events.removeAllListeners();
    },
  };
}

async function follow(
  options: ListenOptions,
  closing: AbortSignal,
  events: PublishEventSource,
  onListening: () => void,
): Promise<void> {
  let retry = FIRST_RETRY_MS;
  let before = false;
  while (!closing.aborted) {
    try {
      await holdConnection(options, closing, events, () => {
        retry = FIRST_RETRY_MS;
        if (before) events.emit("event", null);
        before = true;
        onListening();
      });
    } catch (error) {
      if (closing.aborted) return;
      options.onLost?.(error instanceof Error ? error : new Error(String(error)));
      await delay(retry, undefined, { signal: closing }).catch(() => undefined);
      retry = Math.min(retry * 2, LONGEST_RETRY_MS);
    }
  }
}

/** Resolves when closing was asked for, rejects when the connection is lost. */
async function holdConnection(
  options: ListenOptions,
  closing: AbortSignal,
  events: PublishEventSource,
  onListening: () => void,
): Promise<void> {
  const client = new pg.Client({
    connectionString: roleUrl(options.connectionString, "app_system"),
    application_name: options.applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  const lost = Promise.withResolvers<void>();
  // Marks it as handled: it may be rejected before anyone waits for it.
  lost.promise.catch(() => undefined);
  client.on("error", lost.reject);
  client.on("end", () => lost.reject(new Error("The database ended the connection that listens.")));
  client.on("notification", ({ payload }) => {
    const notice = parseNotice(payload);
    if (notice) events.emit("event", notice);
  });
  const close = () => lost.resolve();
  closing.addEventListener("abort", close, { once: true });
  let probe: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    if (closing.aborted) return;
    onListening();
    probe = setInterval(() => client.query("SELECT 1").catch(lost.reject), PROBE_MS);
    await lost.promise;
  } finally {
    clearInterval(probe);
    closing.removeEventListener("abort", close);
    await client.end().catch(() => undefined);
  }
}

/** Any role may notify the channel, so a payload is not trusted to be ours. */
function parseNotice(payload: string | undefined): PublishEventNotice | null {
  let value: unknown;
  try {
    value = JSON.parse(payload ?? "null");
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { id, organizationId, targetId } = value as Record<string, unknown>;
  if (typeof id !== "string" || typeof organizationId !== "string" || typeof targetId !== "string")
    return null;
  return { id, organizationId, targetId };
}
