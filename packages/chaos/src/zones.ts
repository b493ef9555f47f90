import { parseArgs } from "node:util";
import { checkZones } from "./zones/check-zones.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    years: { type: "string", default: "8" },
  },
});
const report = checkZones({
  cases: Number(values.cases),
  seed: Number(values.seed),
  years: Number(values.years),
});
for (const line of report.wrong) console.error(`✗ ${line}`);
console.log(
  JSON.stringify({
    ...report,
    wrong: report.wrong.length,
    processZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }),
);
if (report.wrong.length > 0) process.exitCode = 1;
