import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { inheritEnvironment } from "@businesspro/config/env";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { applyMigrations } from "@businesspro/db/migrate";
import { COMPILE_CACHE } from "@businesspro/launcher/compile-cache";
import pg from "pg";
import { z } from "zod";
import type { Figure } from "../figure.ts";
import { type MemoryUse, watchMemory } from "./watch-memory.ts";

const ROWS = 1_000_000;
const MONTH = "2026-01";
const PARTITION = "ai_logs_2026_01";
const PROGRAM = resolve(import.meta.dirname, "../programs/archive-months.ts");

/** Calls as the product logs them, half a kilobyte each, spread over the month. */
const FILL = `
  INSERT INTO ai_logs (feature, model_enum, provider, model_name, cost_bucket, estimated_cost_usd, prompt_tokens,
    completion_tokens, total_tokens, input_data, output_data, duration_ms, status, created_at)
  SELECT (array['write_post', 'ideas', 'hashtags'])[1 + g % 3], 'HEAVY_MODEL', 'openai', 'gpt-x', 'medium',
         (g % 5000) / 1000000.0, g % 700, g % 300, g % 700 + g % 300,
         jsonb_build_object('about', 'Masala chai at ' || g || ' rupees', 'goal', 'offer', 'tone', 'friendly',
                            'language', 'english', 'platforms', jsonb_build_array('instagram')),
         jsonb_build_object('post', jsonb_build_object(
           'caption', md5(g::text) || ' Hot chai, cold morning. The second cup is on us. ' || md5((g * 7)::text),
           'hashtags', jsonb_build_array('#chai', '#kolkata'))),
         g % 4000, 'success', timestamptz '${MONTH}-01 00:00:00+00' + g * interval '2.6 seconds'
    FROM generate_series(1, ${ROWS}) g`;

const reportSchema = z.object({
  rows: z.literal(ROWS),
  bytes: z.int(),
  exportSeconds: z.number(),
  seconds: z.number(),
});

/** A million rows to the archive, and a plain `COPY … TO` a file of the same rows beside it. */
export async function measureArchive(say: (line: string) => void): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "bench-archive-"));
  const database = await startEmbeddedPostgres({ dataDirectory: join(folder, "postgres") });
  try {
    const { connectionString } = database;
    await applyMigrations(connectionString);
    const client = new pg.Client({ connectionString, application_name: "bench" });
    await client.connect();
    say("logging a million calls");
    await client.query(`SELECT ensure_ai_logs_partitions('${MONTH}-01', 1)`);
    await client.query(FILL);
    await client.query(`VACUUM ANALYZE ${PARTITION}`);
    say("copying them out, twice: the second time counts");
    const copied = join(folder, "postgres", "bench.csv");
    let copySeconds = 0;
    for (let round = 0; round < 2; round++) {
      const began = performance.now();
      await client.query(`COPY ${PARTITION} TO '${copied}' (FORMAT csv)`);
      copySeconds = (performance.now() - began) / 1000;
    }
    await rm(copied);
    await client.end();
    say("archiving them");
    const report = await archive(connectionString, folder);
    return [
      { key: "copyRowsPerSecond", label: "Rows copied", value: ROWS / copySeconds, unit: "/s" },
      {
        key: "archiveRowsPerSecond",
        label: "Rows written to Parquet",
        value: ROWS / report.exportSeconds,
        unit: "/s",
        floor: ROWS / copySeconds / 2,
      },
      {
        key: "archivedRowsPerSecond",
        label: "Rows archived, with reading back and comparing",
        value: ROWS / report.seconds,
        unit: "/s",
      },
      { key: "archiveMegabytes", label: "Size of the archive", value: report.bytes / 1e6, unit: "MB" },
      ...memoryFigures(report.memory),
    ];
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What archiving adds is the engine, one process at a time, and what the worker that waits for it grows by. */
function memoryFigures({ children, growth, own }: MemoryUse): Figure[] {
  return [
    {
      key: "archivePeakMegabytes",
      label: "Memory that archiving adds, at most",
      value: (children + growth) / 1e6,
      unit: "MB",
      limit: 256,
    },
    { key: "archiveEngineMegabytes", label: "of it the engine", value: children / 1e6, unit: "MB" },
    {
      key: "archiveWorkerMegabytes",
      label: "Memory of the worker meanwhile, at most",
      value: own / 1e6,
      unit: "MB",
    },
  ];
}

async function archive(
  connectionString: string,
  folder: string,
): Promise<z.infer<typeof reportSchema> & { memory: MemoryUse }> {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", PROGRAM], {
    env: inheritEnvironment({
      ...COMPILE_CACHE,
      DATABASE_URL: connectionString,
      DATA_DIR: folder,
      TOKEN_KEYS: `bench:${randomBytes(32).toString("base64")}`,
      LOG_LEVEL: "error",
    }),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  let report = "";
  let readMemory: (() => MemoryUse) | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    readMemory ??= watchMemory(child.pid ?? 0);
    report = line;
  }
  const memory = readMemory?.();
  const [code] = await closed;
  if (code !== 0 || !memory) throw new Error(`archiving ended with ${code}`);
  return { ...reportSchema.parse(JSON.parse(report)), memory };
}
