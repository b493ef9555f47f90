import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { runProcess } from "@businesspro/config/run-process";
import { createServices } from "@businesspro/core/create-services";
import { queueConnection } from "@businesspro/core/jobs/queue-connection";
import { createTask } from "@businesspro/worker/create-task";
import { Logger, run, type Task } from "graphile-worker";
import { z } from "zod";

const CONCURRENCY = 10;
const [wrapping = "bare", jobs = "0"] = process.argv.slice(2);

/** Runs jobs that do nothing, as a bare task or in what the product puts around each, and says how long all took. */
await runProcess(async () => {
  const environment = serverEnvironment();
  const services = createServices(environment, createLogger("no-op", "error"), { applicationName: "no-op" });
  const bare: Task = async () => {};
  const payload = z.object({ organizationId: z.uuid(), targetId: z.uuid(), version: z.int() });
  const task = wrapping === "bare" ? bare : createTask(services, payload, async () => {});
  let begun = 0;
  let left = Number(jobs);
  const runner = await run({
    connectionString: queueConnection(environment.databaseUrl),
    concurrency: CONCURRENCY,
    maxPoolSize: CONCURRENCY + 2,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    pollInterval: 100,
    taskList: {
      "bench.nothing": async (given, helpers) => {
        begun ||= performance.now();
        await task(given, helpers);
        left--;
        if (left === 0) console.log(JSON.stringify({ seconds: (performance.now() - begun) / 1000 }));
      },
    },
  });
  return {
    announcement: { ready: true },
    async stop() {
      await runner.stop();
      await services.close();
    },
  };
});
