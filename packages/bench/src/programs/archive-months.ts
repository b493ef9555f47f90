import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { archiveMonths } from "@businesspro/core/archive/archive-months";
import { createServices } from "@businesspro/core/create-services";

/** Archives what is due, and says how long it took and how much memory the process had at most. */
const services = createServices(serverEnvironment(), createLogger("bench", "error"), {
  applicationName: "bench",
});
const began = performance.now();
const sinceBegan = () => (performance.now() - began) / 1000;
let exportSeconds = 0;
const report = await archiveMonths(services, {
  signal: new AbortController().signal,
  onStep(step) {
    if (step === "exported") exportSeconds = sinceBegan();
  },
});
await services.close();
console.log(
  JSON.stringify({
    rows: report.rows,
    bytes: report.bytes,
    exportSeconds,
    seconds: sinceBegan(),
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }),
);
