import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { nameUnavailability } from "@businesspro/db/database-unavailable";
import { stepSystem } from "@businesspro/db/transactions";
import { endOfMonth } from "../ai/log-months.ts";
import type { ArchiveServices } from "./archive-store.ts";
import { askEngine, quote } from "./ask-engine.ts";
import { LOG_COLUMNS } from "./log-columns.ts";

/** Rows, and bytes, that are held in memory before they are written: whichever comes first. */
const GROUP_ROWS = 16_384;
const GROUP_BYTES = 8 * 1024 * 1024;
/** Of the longest row, and of what is read at once. */
const MAX_ROW_BYTES = 2 * 1024 * 1024;
/** What goes through one pipe, about: the engine keeps what it has read of a pipe to its end. */
const PIPE_BYTES = 4 * 1024 * 1024;
const PAGE_BYTES = 8192;
/** Whose rows tell how long the others are: the database stores them compressed, long ones elsewhere. */
const SAMPLED_PAGES = 50;
/** Between values, and around those that hold one of these. Text hardly ever does, so that JSON passes as it is. */
const [DELIMITER, QUOTE] = ["\x1f", "\x01"];

/**
 * Writes a month of `ai_logs` into a Parquet file. PostgreSQL writes into named pipes, one after the other, from which
 * the engine reads: the rows are nowhere as a whole.
 * @param folder an empty one
 * @returns the file's path
 */
export async function exportMonth(
  services: ArchiveServices,
  month: string,
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  const [pipes, path] = [join(folder, "pipes"), join(folder, "rows.parquet")];
  await mkdir(pipes);
  const queries = await splitMonth(services, month);
  const copies = queries.map((query, index) => ({
    statement: `COPY (${query}) TO STDOUT (FORMAT csv, DELIMITER '${DELIMITER}', QUOTE '${QUOTE}')`,
    path: join(pipes, `${index}.csv`),
  }));
  const names = copies.map((copy) => copy.path);
  await promisify(execFile)("mkfifo", names);
  const inflow = { address: services.databases.systemAddress, copies };
  await askEngine({ folder, statements: [conversion(names, path)], inflow }, signal).catch(
    (error: unknown) => {
      throw nameUnavailability(error);
    },
  );
  return path;
}

/** Queries that give the month's rows together, each for a run of the partition's pages. */
async function splitMonth(services: ArchiveServices, month: string): Promise<string[]> {
  const partition = `public.ai_logs_${month.replace("-", "_")}`;
  const [from, until] = [`${month}-01T00:00:00Z`, `${endOfMonth(month)}T00:00:00Z`];
  const [{ pages = 0, bytes = 0 } = {}] = await stepSystem(
    services.databases,
    (tx) => tx.$queryRaw<{ pages: number; bytes: number }[]>`
      WITH size AS (SELECT pg_relation_size(${partition}::regclass) / ${PAGE_BYTES} AS pages)
      SELECT pages::int, sampled.bytes / least(pages, ${SAMPLED_PAGES}) AS bytes FROM size, LATERAL (
        SELECT coalesce(sum(octet_length(l::text)), 0)::float8 AS bytes
          FROM ai_logs l TABLESAMPLE SYSTEM (least(100, 100.0 * ${SAMPLED_PAGES} / pages)) REPEATABLE (0)
         WHERE l.created_at >= ${from}::timestamptz AND l.created_at < ${until}::timestamptz) sampled
       WHERE pages > 0`,
  );
  const step = Math.max(1, Math.floor(PIPE_BYTES / (bytes || PAGE_BYTES)));
  const count = Math.max(1, Math.ceil(pages / step));
  return Array.from({ length: count }, (_, index) => {
    // Pages that come meanwhile belong to the last run.
    const end = index === count - 1 ? "" : `AND ctid < '(${(index + 1) * step},0)'`;
    return `SELECT ${Object.keys(LOG_COLUMNS).join(", ")} FROM ai_logs
      WHERE created_at >= '${from}' AND created_at < '${until}'
        AND ctid >= '(${index * step},0)' ${end}`;
  });
}

function conversion(pipes: readonly string[], path: string): string {
  const types = Object.entries(LOG_COLUMNS).map(([name, type]) => `${name}: '${type}'`);
  return `
    COPY (SELECT * FROM read_csv([${pipes.map(quote).join(", ")}], columns = {${types.join(", ")}}, auto_detect = false,
            header = false, delim = '${DELIMITER}', quote = '${QUOTE}', escape = '${QUOTE}', nullstr = '', allow_quoted_nulls = false,
            new_line = '\\n', parallel = false, max_line_size = ${MAX_ROW_BYTES}, buffer_size = ${MAX_ROW_BYTES}))
      TO ${quote(path)} (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, ROW_GROUP_SIZE ${GROUP_ROWS},
          ROW_GROUP_SIZE_BYTES ${GROUP_BYTES})`;
}
