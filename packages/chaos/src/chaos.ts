import { parseArgs } from "node:util";
import { runChaos } from "./run-chaos.ts";
import { type ChaosNetwork, NETWORKS } from "./workload.ts";

const { values } = parseArgs({
  options: {
    posts: { type: "string", default: "300" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    networks: { type: "string", default: NETWORKS.join(",") },
    minutes: { type: "string", default: "0" },
    verbose: { type: "boolean", default: false },
  },
});
const whole = (name: "posts" | "kills" | "seed" | "minutes") => {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number >= 0) return number;
  console.error(`--${name} must be a whole number`);
  process.exit(2);
};
const isNetwork = (name: string): name is ChaosNetwork => NETWORKS.some((network) => network === name);
const networks = values.networks.split(",").filter(isNetwork);
if (networks.length !== values.networks.split(",").length) {
  console.error(`--networks takes a list out of ${NETWORKS.join(",")}`);
  process.exit(2);
}

const report = await runChaos({
  posts: whole("posts"),
  kills: whole("kills"),
  seed: whole("seed"),
  minutes: whole("minutes"),
  networks,
  say: (line) => {
    if (values.verbose) console.error(line);
  },
});
for (const complaint of report.complaints) console.error(`✗ ${complaint}`);
const { complaints: _, ...figures } = report;
console.log(JSON.stringify(figures));
if (report.complaints.length > 0) process.exitCode = 1;
