import { once } from "node:events";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import { createAdaptorServer } from "@hono/node-server";
import type { Env, Hono } from "hono";

const KEEP_ALIVE_MILLISECONDS = 75_000;

/** How long requests under way may take to finish when the process ends. */
const GRACE_MS = 5000;

export type Listening = {
  /** The one taken, where any was asked for. */
  port: number;
  /** Takes no more requests, lets those under way finish, cuts what streams without end. */
  stop: () => Promise<void>;
};

/**
 * @param options.variable the one that sets the port
 * @throws ConfigurationError when the port is taken or may not be used
 */
export async function listen<E extends Env>(
  app: Hono<E>,
  { host, port, variable = "PORT" }: { host: string; port: number; variable?: string },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // Longer than proxies and clients keep a connection: closed from here first, a call on its way would be lost.
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  const answering = new Set<ServerResponse>();
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    if (request.headers.accept === "text/event-stream") return;
    answering.add(response);
    response.once("close", () => answering.delete(response));
  });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new ConfigurationError([cannotListen(error, host, port, variable)]);
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {
    port: address.port,
    async stop() {
      const closed = once(server, "close");
      server.close();
      const finished = Promise.all([...answering].map((response) => once(response, "close")));
      await Promise.race([finished, wait(GRACE_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function cannotListen(error: unknown, host: string, port: number, variable: string): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program. Stop it, or set ${variable} to another port.`;
  if (code === "EACCES")
    return `Port ${port} is not allowed for this user. Set ${variable} to one above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST is ${host}, which is no address of this machine.`;
  throw error;
}
