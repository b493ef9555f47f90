import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { runProcess } from "@businesspro/config/run-process";
import { createServices } from "@businesspro/core/create-services";
import { serveMetrics } from "@businesspro/core/metrics/serve-metrics";
import { startWorker } from "./start-worker.ts";

await runProcess(async () => {
  const environment = serverEnvironment();
  const services = createServices(environment, createLogger("worker", environment.logLevel), {
    applicationName: "businesspro-worker",
  });
  const metrics = await serveMetrics(services);
  const worker = await startWorker(services);
  return {
    announcement: { ready: true, ...(metrics && { metrics: metrics.port }) },
    async stop() {
      await worker.stop();
      await metrics?.stop();
      await services.close();
    },
  };
});
