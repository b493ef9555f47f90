import { resolve } from "node:path";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { runProcess } from "@businesspro/config/run-process";
import { createServices } from "@businesspro/core/create-services";
import { serveMetrics } from "@businesspro/core/metrics/serve-metrics";
import { createApp } from "./create-app.ts";
import { listen } from "./listen.ts";

const webFolder = resolve(import.meta.dirname, "../../web/dist");

await runProcess(async () => {
  const environment = serverEnvironment();
  const logger = createLogger("api", environment.logLevel);
  const services = createServices(environment, logger, { applicationName: "businesspro-api" });
  const metrics = await serveMetrics(services);
  const { port, stop } = await listen(createApp(services, { webFolder }), environment);
  logger.info({ port }, "listening");
  return {
    announcement: { listening: port, ...(metrics && { metrics: metrics.port }) },
    async stop() {
      await stop();
      await metrics?.stop();
      await services.close();
    },
  };
});
