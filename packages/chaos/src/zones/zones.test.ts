import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { inheritEnvironment } from "@businesspro/config/env";
import { expect, test } from "vitest";

const run = promisify(execFile);
const script = join(import.meta.dirname, "../zones.ts");

test("wall times mean the same instants in every zone, whatever zone the process runs in", async () => {
  const reports = [];
  for (const TZ of ["UTC", "Asia/Kolkata", "America/St_Johns", "Australia/Lord_Howe"]) {
    const arguments_ = [script, "--cases", "6000", "--years", "2"];
    const { stdout } = await run(process.execPath, arguments_, { env: inheritEnvironment({ TZ }) });
    reports.push(JSON.parse(stdout));
  }
  const [first] = reports;
  expect(first).toMatchObject({ wrong: 0 });
  expect(Math.min(first.gaps, first.overlaps)).toBeGreaterThan(1000);
  expect(new Set(reports.map((report) => report.processZone)).size).toBe(4);
  for (const report of reports) expect(report).toMatchObject({ wrong: 0, digest: first.digest });
}, 120_000);
