import { expect, test } from "vitest";
import { runChaos } from "./run-chaos.ts";
import { NETWORKS } from "./workload.ts";

test("under fire every post is visible once, by the network's own ledger", async () => {
  const lines: string[] = [];
  const report = await runChaos({
    posts: 96,
    kills: 8,
    seed: 5,
    networks: NETWORKS,
    minutes: 0,
    say: (line) => lines.push(line),
  });
  expect(report.complaints, lines.slice(-20).join("\n")).toEqual([]);
  expect(report).toMatchObject({ posts: 96, failed: 0, missed: 0, duplicates: 0, lost: 0, stuck: 0 });
  expect(report.kills).toBeGreaterThanOrEqual(8);
  expect(report.database_restarts).toBeGreaterThan(0);
}, 400_000);
