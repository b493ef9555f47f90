import { resolve } from "node:path";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { runProcess } from "@businesspro/config/run-process";
import { createServices } from "@businesspro/core/create-services";
import { serveMetrics } from "@businesspro/core/metrics/serve-metrics";
import { createAdminApp } from "./admin/create-admin-app.ts";
import { createApp } from "./create-app.ts";
import { listen } from "./listen.ts";

const builtApp = (name: string) => resolve(import.meta.dirname, `../../${name}/dist`);

await runProcess(async () => {
  const environment = serverEnvironment();
  const logger = createLogger("api", environment.logLevel);
  const services = createServices(environment, logger, { applicationName: "businesspro-api" });
  const { host, port, adminPort } = environment;
  const metrics = await serveMetrics(services);
  const owners = await listen(createApp(services, { webFolder: builtApp("web") }), { host, port });
  const panel =
    adminPort === null
      ? null
      : await listen(createAdminApp(services, { webFolder: builtApp("admin") }), {
          host,
          port: adminPort,
          variable: "ADMIN_PORT",
        });
  logger.info({ port: owners.port, adminPort: panel?.port ?? null }, "listening");
  return {
    announcement: {
      listening: owners.port,
      admin: panel?.port ?? null,
      ...(metrics && { metrics: metrics.port }),
    },
    async stop() {
      await Promise.all([owners.stop(), panel?.stop()]);
      await metrics?.stop();
      await services.close();
    },
  };
});
