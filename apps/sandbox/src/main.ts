import path from "node:path";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import { environment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { runProcess } from "@businesspro/config/run-process";
import { startSandbox } from "./start-sandbox.ts";

const DEFAULT_PORT = 3100;

await runProcess(async () => {
  const { dataDirectory, host, logLevel, sandboxPort: asked, sandboxWebhookUrl } = environment();
  const sandboxPort = asked ?? DEFAULT_PORT;
  const logger = createLogger("sandbox", logLevel);
  const sandbox = await startSandbox({
    dataDir: path.join(dataDirectory, "sandbox"),
    host,
    port: sandboxPort,
    webhookUrl: sandboxWebhookUrl,
    report: (message, error) => logger.error({ err: error }, message),
  }).catch((error: unknown) => {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken) throw error;
    throw new ConfigurationError([
      `SANDBOX_PORT ${sandboxPort} on ${host} is in use. Set SANDBOX_PORT to a free port.`,
    ]);
  });
  return { announcement: { listening: sandbox.port }, stop: sandbox.close };
});
