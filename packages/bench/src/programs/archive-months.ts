import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { archiveMonths } from "@businesspro/core/archive/archive-months";
import { createServices } from "@businesspro/core/create-services";
import { stepSystem } from "@businesspro/db/transactions";

/** Says when it is ready, archives what is due, and says how long it took. */
const services = createServices(serverEnvironment(), createLogger("bench", "error"), {
  applicationName: "bench",
});
// A worker that runs has asked the database before; its client loads with the first question.
await stepSystem(services.databases, (tx) => tx.aiLogArchive.count());
console.log("ready");
const began = performance.now();
const sinceBegan = () => (performance.now() - began) / 1000;
let exportSeconds = 0;
const report = await archiveMonths(services, {
  signal: new AbortController().signal,
  onStep(step) {
    if (step === "exported") exportSeconds = sinceBegan();
  },
});
const seconds = sinceBegan();
await services.close();
console.log(
  JSON.stringify({
    rows: report.rows,
    bytes: report.bytes,
    exportSeconds,
    seconds,
  }),
);
