import { parseArgs } from "node:util";
import { takeDatabaseAway } from "./outages/database-outage.ts";
import { freezeWorkers, SHORT_WAITS } from "./outages/frozen-workers.ts";
import { killWorkerTimed } from "./outages/kill-worker.ts";
import { restartWorkers } from "./outages/rolling-restarts.ts";
import { playScene } from "./outages/scene.ts";

/** With the waits as they are shipped, but for the one that counts and measures nothing; the last line of each is JSON. */
const RUNS = {
  "kill-worker": { play: killWorkerTimed, waits: null },
  "database-outage": { play: takeDatabaseAway, waits: null },
  "rolling-restarts": { play: restartWorkers, waits: null },
  "frozen-workers": { play: freezeWorkers, waits: SHORT_WAITS },
} as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" }, verbose: { type: "boolean", default: false } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(RUNS);
const isRun = (name: string): name is keyof typeof RUNS => name in RUNS;
const unknown = wanted.filter((name) => !isRun(name));
if (unknown.length > 0) {
  console.error(`There is no run "${unknown.join(", ")}". There are: ${Object.keys(RUNS).join(", ")}`);
  process.exit(2);
}
for (const name of wanted.filter(isRun)) {
  const report = await playScene(
    {
      seed: Number(values.seed),
      networks: ["instagram", "facebook"],
      waits: RUNS[name].waits,
      say: (line) => {
        if (values.verbose) console.error(line);
      },
    },
    RUNS[name].play,
  );
  console.log(JSON.stringify(report));
  if (report.holds !== true) process.exitCode = 1;
}
