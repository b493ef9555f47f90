import { flushCompileCache } from "node:module";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { archiveMonths } from "../archive/archive-months.ts";
import { createServices } from "../create-services.ts";

/** Archives like a worker, at the moment of the first argument, and is killed at the step of the second. */
const [now = "", killedAt] = process.argv.slice(2);
const services = createServices(serverEnvironment(), createLogger("archive", "silent"), {
  applicationName: "businesspro-test-archive",
  now: () => new Date(now),
});
await archiveMonths(services, {
  signal: new AbortController().signal,
  onStep(step) {
    if (step !== killedAt) return;
    flushCompileCache();
    process.kill(process.pid, "SIGKILL");
  },
});
await services.close();
