import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inheritEnvironment } from "@businesspro/config/env";
import { runSql } from "@businesspro/testing/run-sql";
import { createEmptyDatabase, createTestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";

const program = (name: string) => new URL(`../../launcher/src/${name}.ts`, import.meta.url).pathname;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "operator-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(words: readonly string[], environment: Record<string, string>, name = "retention") {
  const command = ["--disable-warning=ExperimentalWarning", program(name), ...words];
  const child = spawn(process.execPath, command, {
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
    const none = { sessions: 0, posts: 0, figures: 0, mails: 0, links: 0 };
    expect([code, JSON.parse(out)]).toEqual([0, { dryRun: true, ...none }]);
    const wrong = await run(["--nonsense"], { DATABASE_URL: database.connectionString });
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("--nonsense")]);
    const ask = (...words: string[]) =>
      run(words, { DATABASE_URL: database.connectionString }, "archive-read");
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

test("a person of the staff is made once, with a password that is shown once and stored only as a hash; a lost one is replaced", async () => {
  const database = await createTestDatabase();
  const on = { DATABASE_URL: database.connectionString };
  try {
    const words = ["--email", "nila@example.com", "--name", "Nila"];
    const made = await run(words, on, "create-staff");
    const { staffId, password } = JSON.parse(made.out) as { staffId: string; password: string };
    const stored = () =>
      runSql(database.connectionString, "SELECT id, email, password_hash FROM staff ORDER BY id");
    const rows = await stored();
    const hash = expect.stringMatching(/^\$2b\$10\$/);
    expect(rows).toEqual([{ id: staffId, email: "nila@example.com", password_hash: hash }]);
    expect([password.length >= 20, JSON.stringify(rows).includes(password)]).toEqual([true, false]);
    const again = await run(words, on, "create-staff");
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("has this address already")]);
    const reset = await run(["--email", "Nila@example.com"], on, "reset-staff-password");
    expect([reset.code, reset.err]).toEqual([0, expect.stringContaining("shown this once")]);
    const answer = JSON.parse(reset.out) as { password: string };
    expect(answer).toEqual({ staffId, sessions: 0, password: expect.stringMatching(/^[\w-]{20}$/) });
    expect(answer.password).not.toBe(password);
    const [renewed] = await stored();
    expect(renewed?.password_hash).not.toBe(rows[0]?.password_hash);
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

test("a key is made, a backup goes to it, and a restore brings it into an empty database", async () => {
  const [database, empty] = await Promise.all([createTestDatabase(), createEmptyDatabase()]);
  try {
    const [key, file] = [join(folder, "key.txt"), join(folder, "shop.age")];
    const made = await run(["--to", key], {}, "backup-key");
    const recipient = made.out.trim();
    expect([made.code, recipient]).toEqual([0, expect.stringMatching(/^age1/)]);
    expect((await run(["--to", key], {}, "backup-key")).err).toContain("never overwritten");

    const source = { DATABASE_URL: database.connectionString };
    expect((await run(["--to", file], source, "backup")).err).toContain("Say whose key opens the backup");
    const backup = await run(["--to", file], { ...source, BACKUP_RECIPIENT: recipient }, "backup");
    expect([backup.code, JSON.parse(backup.out)]).toEqual([0, expect.objectContaining({ file })]);

    const words = ["--from", file, "--identity", key];
    const target = { DATABASE_URL: empty.connectionString };
    const nowhere = await run(["--from", file, "--identity", join(folder, "no")], target, "restore");
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining("cannot be read")]);
    const restored = await run(words, target, "restore");
    expect([restored.code, JSON.parse(restored.out)]).toEqual([0, expect.objectContaining({ asked: 0 })]);
  } finally {
    await Promise.all([database.drop(), empty.drop()]);
  }
});
