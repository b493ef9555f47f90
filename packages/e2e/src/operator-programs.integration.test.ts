import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inheritEnvironment } from "@businesspro/config/env";
import { createTestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";

const ARCHIVE_READ = new URL("../../launcher/src/archive-read.ts", import.meta.url).pathname;
const RETENTION = new URL("../../launcher/src/retention.ts", import.meta.url).pathname;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "operator-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(words: readonly string[], environment: Record<string, string>, program = RETENTION) {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program, ...words], {
    env: inheritEnvironment({ DATA_DIR: folder, NO_COLOR: "1", LOG_LEVEL: "silent", ...environment }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const seen = { out: "", err: "" };
  child.stdout.on("data", (text) => (seen.out += String(text)));
  child.stderr.on("data", (text) => (seen.err += String(text)));
  const [code] = await once(child, "close");
  return { code, ...seen };
}

test("an operator's program runs on the database that is named, and its words reach it", async () => {
  const database = await createTestDatabase();
  try {
    const { code, out } = await run(["--dry-run"], { DATABASE_URL: database.connectionString });
    expect([code, JSON.parse(out)]).toEqual([0, { dryRun: true, sessions: 0, posts: 0, figures: 0 }]);
    const wrong = await run(["--nonsense"], { DATABASE_URL: database.connectionString });
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("--nonsense")]);
    const ask = (...words: string[]) => run(words, { DATABASE_URL: database.connectionString }, ARCHIVE_READ);
    expect(await ask("--months", "2026-13", "--by", "day")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Say which months"),
    });
    expect(await ask("--months", "2026-01..2026-02", "--by", "feature")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^No month from 2026-01 to 2026-02 is archived/),
    });
  } finally {
    await database.drop();
  }
});

test("where there is no database yet it says what to do", async () => {
  const { code, err } = await run([], { DATA_DIR: join(folder, "nothing") });
  expect(code).toBe(1);
  expect(err.trim().split("\n")).toEqual([
    `✗ There is no database in ${join(folder, "nothing")} yet. Run npx pnpm@12 start once, or set DATABASE_URL to the one that is meant.`,
  ]);
});
