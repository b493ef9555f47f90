import { once } from "node:events";
import { createServer } from "node:http";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import type { Services } from "../context.ts";
import { readMetrics } from "./read-metrics.ts";

/**
 * Serves `/metrics` and `/healthz` on an address of its own, which nothing publishes: what is measured is the operator's
 * business. Without METRICS_PORT there is none.
 *
 * @throws ConfigurationError when the port is taken
 */
export async function serveMetrics(
  services: Services,
): Promise<{ port: number; stop: () => Promise<void> } | null> {
  const { host, port } = services.environment.metrics;
  if (port === null) return null;
  const server = createServer(async (request, response) => {
    response.setHeader("cache-control", "no-store");
    if (request.method !== "GET") return response.writeHead(405).end();
    if (request.url === "/healthz") return response.end('{"status":"ok"}');
    if (request.url !== "/metrics") return response.writeHead(404).end();
    try {
      const text = await readMetrics(services);
      response.setHeader("content-type", services.metrics.registry.contentType);
      response.end(text);
    } catch (error) {
      services.logger.error({ err: error }, "metrics could not be read");
      response.writeHead(500).end();
    }
  });
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError([
      `Metrics cannot be served on ${host}:${port} (${code}). Set METRICS_HOST and METRICS_PORT to a free address, or unset METRICS_PORT to go without.`,
    ]);
  }
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
