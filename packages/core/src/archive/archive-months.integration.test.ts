import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { DatabaseUnavailableError } from "@businesspro/db/database-unavailable";
import { stepSystem } from "@businesspro/db/transactions";
import { runSql } from "@businesspro/testing/run-sql";
import { startS3Server } from "@businesspro/testing/start-s3-server";
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { listLogMonths } from "../ai/log-months.ts";
import { readAiCosts } from "../ai/read-ai-costs.ts";
import { createServices } from "../create-services.ts";
import { createSystemCtx } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { runProgram } from "../testing/run-program.ts";
import { ARCHIVE_STEPS } from "./archive-month.ts";
import { archiveMonths } from "./archive-months.ts";
import { checkFile } from "./check-file.ts";
import { exportMonth } from "./export-month.ts";
import { checksumQuery } from "./log-columns.ts";
import { readArchive } from "./read-archive.ts";

const MONTHS = { from: "2026-06", to: "2026-07" };
const signal = new AbortController().signal;

let services: TestServices;
beforeEach(async () => {
  services = await createTestServices();
});
afterEach(() => services?.close());

/** Everything that a column may hold, in two months of which one is over for long enough, to the microsecond. */
async function fill(connectionString: string): Promise<void> {
  await runSql(
    connectionString,
    `SELECT ensure_ai_logs_partitions('2026-07-01', 4);
     INSERT INTO ai_logs (id, feature, model_enum, provider, model_name, cost_bucket, estimated_cost_usd, prompt_tokens,
       completion_tokens, total_tokens, input_data, output_data, duration_ms, status, error_message, created_at)
     SELECT md5(g::text)::uuid, 'feature ' || g % 3, 'HEAVY_MODEL', CASE g % 3 WHEN 0 THEN NULL WHEN 1 THEN '' ELSE 'one' END,
            'model', 'low', CASE WHEN g % 5 > 0 THEN g / 1000000.0 END, g, NULL, g,
            CASE g % 4 WHEN 0 THEN NULL WHEN 1 THEN 'null'::jsonb WHEN 2 THEN '""'::jsonb
                       ELSE jsonb_build_object('about', E'चाय, "तेज़"\\r\\n\\\\.\\t' || chr(31) || g) END,
            '{"a": [1.50, true]}', g, 'success',
            CASE g % 5 WHEN 0 THEN '' WHEN 1 THEN E'\\\\N' WHEN 2 THEN chr(31) || E'two\\nlines\\r' || chr(1) || '"' WHEN 3 THEN 'NULL' END,
            timestamptz '2026-07-01 00:00:00.000001+00' + g * interval '2 hours 0.000001 seconds'
       FROM generate_series(0, 500) g`,
  );
}

const live = async (connectionString: string) =>
  (await runSql(connectionString, "SELECT id::text, created_at FROM ai_logs ORDER BY 1")).length;
const manifest = (connectionString: string) =>
  runSql(
    connectionString,
    "SELECT to_char(month, 'YYYY-MM') AS month, state, row_count FROM ai_log_archives ORDER BY 1",
  );
const costs = (by: "day" | "feature" = "day") =>
  readAiCosts(createSystemCtx(services), { from: "2026-01-01", until: "2027-01-01", by });
const runHere = (script: string, ...words: string[]) =>
  runProgram(
    script,
    {
      DATABASE_URL: services.connectionString,
      DATA_DIR: services.environment.dataDirectory,
      TMPDIR: services.environment.dataDirectory,
      TOKEN_KEYS: `k1:${randomBytes(32).toString("base64")}`,
    },
    words,
  );
const everything = `SELECT * REPLACE (created_at::VARCHAR AS created_at) FROM ai_logs ORDER BY id`;

test("a month goes to the archive as it was, once, and costs stay whole", async () => {
  await fill(services.connectionString);
  const before = await runSql(
    services.connectionString,
    `SELECT row_to_json(l) AS row FROM (SELECT id, user_id, organization_id, feature, model_enum, provider, model_name,
       cost_bucket, estimated_cost_usd::text, prompt_tokens, completion_tokens, total_tokens, input_data::text,
       output_data::text, duration_ms, status, error_message,
       (created_at AT TIME ZONE 'UTC')::text || '+00' AS created_at FROM ai_logs WHERE created_at < '2026-08-01Z') l
      ORDER BY id`,
  );
  const spent = [await costs(), await costs("feature")];
  const stopped = await mkdtemp(join(services.environment.dataDirectory, "export-"));
  await expect(exportMonth(services, "2026-07", stopped, AbortSignal.abort())).rejects.toThrow("aborted");
  // The engine waits for rows that never come.
  const { databases } = services;
  const address = new URL(databases.systemAddress.connectionString);
  const exportWith = async (change: Partial<URL>) => {
    const systemAddress = {
      ...databases.systemAddress,
      connectionString: Object.assign(address, change).href,
    };
    const empty = await mkdtemp(join(services.environment.dataDirectory, "export-"));
    await exportMonth({ ...services, databases: { ...databases, systemAddress } }, "2026-07", empty, signal);
  };
  await expect(exportWith({ search: "" })).rejects.toThrow('instead of "app_system"');
  await expect(exportWith({ port: "1" })).rejects.toThrow(DatabaseUnavailableError);
  const report = await archiveMonths(services, { signal });
  expect(report).toEqual({ months: 1, rows: before.length, bytes: expect.any(Number) });
  expect(await manifest(services.connectionString)).toEqual([
    { month: "2026-07", state: "archived", row_count: String(before.length) },
  ]);
  expect(await live(services.connectionString)).toBe(501 - before.length);
  expect([await costs(), await costs("feature")]).toEqual(spent);
  // It is November: January is made, two months ahead.
  expect(await stepSystem(services.databases, listLogMonths)).toEqual(
    expect.arrayContaining(["2026-11", "2027-01"]),
  );
  expect(await archiveMonths(services, { signal })).toEqual({ months: 0, rows: 0, bytes: 0 });
  expect(await readArchive(services, { from: "2026-07", to: "2026-07", sql: everything })).toEqual(
    before.map(({ row }) => row),
  );
  expect(await readArchive(services, { from: "2026-06", to: "2026-07", by: "feature" })).toHaveLength(3);

  // Longer together than what the engine may hold, and short where they lie.
  await runSql(
    services.connectionString,
    `INSERT INTO ai_logs (feature, model_enum, cost_bucket, input_data, created_at)
     SELECT 'long', 'HEAVY_MODEL', 'low', jsonb_build_object('text', repeat(md5(g::text), 1250)), '2026-08-20Z'
       FROM generate_series(1, 1800) g`,
  );
  const folder = await mkdtemp(join(services.environment.dataDirectory, "export-"));
  const { rows, checksum } = await checkFile(await exportMonth(services, "2026-08", folder, signal));
  expect([{ rows: String(rows), checksum }]).toEqual(
    await runSql(services.connectionString, `${checksumQuery("postgres")} FROM ai_logs_2026_08`),
  );
});

test("killed at each step it loses and doubles nothing", { timeout: 120_000 }, async () => {
  const { connectionString, environment } = services;
  await fill(connectionString);
  const spent = await costs();
  const run = (killedAt: string) =>
    runHere("packages/core/src/testing/archive-program.ts", services.now().toISOString(), killedAt);
  for (const step of ARCHIVE_STEPS) {
    const { code, output } = await run(step);
    expect([step, code, output]).toEqual([step, null, ""]);
    const [archive] = await manifest(connectionString);
    const isArchived = archive?.state === "archived";
    expect([step, isArchived]).toEqual([step, step === "archived"]);
    expect([step, await live(connectionString)]).toEqual([step, isArchived ? 129 : 501]);
    expect([step, await costs()]).toEqual([step, spent]);
  }
  expect((await archiveMonths(services, { signal })).months).toBe(0);
  expect(
    await readArchive(services, {
      from: "2026-07",
      to: "2026-07",
      sql: "SELECT count(DISTINCT id)::INT AS n FROM ai_logs",
    }),
  ).toEqual([{ n: 372 }]);
  // What the killed ones stored and nobody points at is gone as well.
  expect(await readdir(join(environment.archiveDirectory, "ai-logs", "2026-07"))).toHaveLength(1);
});

test("a store that is damaged, in the way or full loses nothing, and says what happened; so does the command that reads it", async () => {
  const { connectionString, environment } = services;
  await fill(connectionString);
  const stay = async (expected: RegExp) => {
    await expect(archiveMonths(services, { signal })).rejects.toThrow(expected);
    expect(await live(connectionString)).toBe(501);
  };
  await writeFile(environment.archiveDirectory, "in the way");
  await stay(/^2026-07 stays in the database: the archive store.* cannot be reached/);
  await rm(environment.archiveDirectory);
  const put = services.archive.put;
  services.archive.put = async (key, path, sha256) => {
    await put(key, path, sha256);
    await truncate(join(environment.archiveDirectory, key), 1000);
  };
  await stay(/^2026-07 stays in the database: ai-logs\/2026-07\/\w+\.parquet is damaged: it has 1000 bytes/);
  services.archive.put = async () => {
    throw Object.assign(new Error("no space"), { code: "ENOSPC" });
  };
  await stay(/^2026-07 stays in the database: the archive store.* is full/);
  services.archive.put = put;
  // Logged after the month was stored: it is stored anew.
  let late = false;
  const onStep = (step: string) => {
    if (step === "verified") late = true;
  };
  const original = services.archive.fetch;
  services.archive.fetch = async (key, path) => {
    await runSql(
      connectionString,
      `INSERT INTO ai_logs (id, feature, model_enum, cost_bucket, created_at)
       VALUES ('${randomUUID()}', 'late', 'HEAVY_MODEL', 'low', '2026-07-31T23:59:59.999999Z')`,
    );
    return original(key, path);
  };
  await expect(archiveMonths(services, { signal, onStep })).rejects.toThrow(/changed meanwhile/);
  expect([late, await live(connectionString)]).toEqual([true, 502]);
  services.archive.fetch = original;
  expect(await archiveMonths(services, { signal })).toMatchObject({ months: 1, rows: 373 });

  const ask = (...question: string[]) =>
    runHere("apps/worker/src/archive-read.ts", "--months", `${MONTHS.from}..${MONTHS.to}`, ...question);
  const names = "SELECT DISTINCT feature FROM ai_logs ORDER BY 1";
  const [table, json, noQuestion] = await Promise.all([
    ask("--by", "month"),
    ask("--sql", names, "--json"),
    ask("--sql", "SELECT prise FROM ai_logs"),
  ]);
  expect([table?.code, table?.output.trim().split("\n")]).toEqual([
    0,
    [
      "key      calls  errors  prompt_tokens  completion_tokens  cost_usd",
      "2026-07  373    0       69006          0                  0.055131",
    ],
  ]);
  const features = ["feature 0", "feature 1", "feature 2", "late"].map((feature) => ({ feature }));
  expect([json?.code, JSON.parse(json?.output ?? "")]).toEqual([0, features]);
  expect([noQuestion?.code, noQuestion?.output]).toEqual([
    1,
    expect.stringMatching(/^The question has no answer: .*"prise" not found/),
  ]);
  const [file = ""] = await readdir(join(environment.archiveDirectory, "ai-logs", "2026-07"));
  await truncate(join(environment.archiveDirectory, "ai-logs", "2026-07", file), 1000);
  const damaged = await ask("--by", "day");
  expect([damaged.code, damaged.output]).toEqual([
    1,
    expect.stringMatching(`^ai-logs/2026-07/${file} is damaged: it has 1000 bytes instead of \\d+\\.\n$`),
  ]);
});

describe("a bucket", () => {
  test("takes months and gives them back; one that is not there is named", async () => {
    const server = await startS3Server();
    onTestFinished(() => server.close());
    await fill(services.connectionString);
    const url = server.environment.MEDIA_S3_URL;
    for (const [address, expected] of [
      [url.replace(/media$/, "nowhere"), /cannot be reached \(the bucket does not exist/],
      [url, null],
    ] as const) {
      const { archiveBucket } = parseEnvironment({
        DATABASE_URL: services.connectionString,
        TOKEN_KEYS: `test:${randomBytes(32).toString("base64")}`,
        ARCHIVE_S3_URL: address,
        ARCHIVE_S3_ACCESS_KEY_ID: server.environment.MEDIA_S3_ACCESS_KEY_ID,
        ARCHIVE_S3_SECRET_ACCESS_KEY: server.environment.MEDIA_S3_SECRET_ACCESS_KEY,
      });
      const { now, logger } = services;
      const environment = { ...services.environment, databaseUrl: services.connectionString, archiveBucket };
      const other = createServices(environment, logger, { applicationName: "businesspro-test", now });
      onTestFinished(() => other.close());
      if (expected) await expect(archiveMonths(other, { signal })).rejects.toThrow(expected);
      else {
        expect(await archiveMonths(other, { signal })).toMatchObject({ months: 1, rows: 372 });
        const rows = await readArchive(other, { from: "2026-07", to: "2026-07", by: "month" });
        expect(rows).toMatchObject([{ key: "2026-07", calls: "372" }]);
      }
    }
  });
});
