import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { getRequestListener } from "@hono/node-server";
import { createApp } from "./create-app.ts";
import { openUsageMeter } from "./graph/usage-meter.ts";
import { openNetworkClock } from "./network-clock.ts";
import { openPictureFiles } from "./pictures/open-picture-files.ts";
import type { MessagePace, SandboxCtx } from "./sandbox-context.ts";
import { seedAccounts } from "./seed-accounts.ts";
import { openStore } from "./store/open-store.ts";
import { openWebhooks } from "./webhooks/open-webhooks.ts";

export type SandboxOptions = {
  /** Where the state lives; made if missing. */
  dataDir: string;
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  /** Where people reach it, without trailing slash; by default wherever a caller reached it. */
  publicUrl?: string;
  /** False leaves a new network without accounts. */
  seed?: boolean;
  /** IN_PROGRESS answers of a new container. */
  containerPolls?: number;
  /** PENDING answers of a new template. */
  templatePolls?: number;
  messagePace?: MessagePace;
  /** Where the app hears what became of messages; absent: where it did last time. */
  webhookUrl?: string | null;
  /** Milliseconds that a picture's address may take. */
  fetchTimeout?: number;
  now?: () => Date;
  report?: (message: string, error: unknown) => void;
};

const KEEP_ALIVE_MILLISECONDS = 75_000;

export type RunningSandbox = { url: string; port: number; close: () => Promise<void> };

/** Resolves once the sandbox network listens. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const store = openStore(options.dataDir);
  const closing = new AbortController();
  const clock = openNetworkClock(store, options.now ?? (() => new Date()));
  const report = options.report ?? ((message: string, error: unknown) => console.error(message, error));
  const webhooks = openWebhooks({
    store,
    url: options.webhookUrl ?? null,
    closing: closing.signal,
    report,
  });
  const ctx: SandboxCtx = {
    store,
    pictures: openPictureFiles(path.join(options.dataDir, "pictures")),
    now: clock.now,
    publicUrl: options.publicUrl ?? null,
    containerPolls: options.containerPolls ?? 1,
    pace: { milliseconds: 0 },
    templatePolls: options.templatePolls ?? 1,
    messagePace: options.messagePace ?? { deliveredMs: 400, readMs: 2500, reviewMs: 5000 },
    webhooks,
    fetchTimeout: options.fetchTimeout ?? 10_000,
    closing: closing.signal,
    usage: openUsageMeter(store, clock.now()),
    report,
  };
  if (options.seed ?? true) seedAccounts(ctx);

  const app = createApp(ctx, (offsetSeconds) => clock.setOffset(offsetSeconds * 1000));
  const host = options.host ?? "127.0.0.1";
  const server = createServer(getRequestListener(app.fetch));
  // Longer than clients keep a connection: closed from here first, a call on its way would be lost.
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  const { port } = await listen(server, options.port ?? 0, host).catch((error: unknown) => {
    store.close();
    throw error;
  });
  const shown = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return {
    url: `http://${shown.includes(":") ? `[${shown}]` : shown}:${port}`,
    port,
    close: async () => {
      closing.abort();
      await webhooks.close();
      await stop(server);
      store.close();
    },
  };
}

const listen = (server: Server, port: number, host: string) =>
  new Promise<AddressInfo>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("the server has no port"));
      else resolve(address);
    });
  });

/** Calls under way get a moment; hanging ones are broken off. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), 1000);
  await closed;
  clearTimeout(deadline);
}
