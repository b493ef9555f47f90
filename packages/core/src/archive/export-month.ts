import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { copyOut } from "@businesspro/db/copy-out";
import { endOfMonth } from "../ai/log-months.ts";
import type { Services } from "../context.ts";
import { LOG_COLUMNS } from "./log-columns.ts";
import { openDuckDb, quote } from "./open-duckdb.ts";

/** Rows that are held in memory before they are written. */
const ROW_GROUP = 20_480;
/** Of the longest row, and of what is read at once. */
const MAX_ROW_BYTES = 16 * 1024 * 1024;

/**
 * Writes a month of `ai_logs` into a Parquet file. PostgreSQL writes into a named pipe from which the engine reads, so
 * the rows are nowhere as a whole.
 * @param folder an empty one @returns the file's path
 */
export async function exportMonth(
  services: Services,
  month: string,
  folder: string,
  signal: AbortSignal,
): Promise<string> {
  const [pipe, path] = [join(folder, "rows.csv"), join(folder, "rows.parquet")];
  await promisify(execFile)("mkfifo", [pipe]);
  const engine = await openDuckDb(folder);
  const query = `SELECT ${Object.keys(LOG_COLUMNS).join(", ")} FROM ai_logs
    WHERE created_at >= '${month}-01T00:00:00Z' AND created_at < '${endOfMonth(month)}T00:00:00Z'`;
  const types = Object.entries(LOG_COLUMNS).map(([name, type]) => `${name}: '${type}'`);
  const read = `read_csv(${quote(pipe)}, columns = {${types.join(", ")}}, auto_detect = false, header = false,
    delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, new_line = '\\n', parallel = false,
    max_line_size = ${MAX_ROW_BYTES}, buffer_size = ${MAX_ROW_BYTES})`;
  // Each side waits for the other to open the pipe, or to take from it: this end is open as long as both are well.
  const end = await open(pipe, "r+");
  let reason: unknown;
  const failed = async (error: unknown) => {
    reason ??= error;
    await end.close();
  };
  const written = engine
    .run(
      `COPY (SELECT * FROM ${read}) TO ${quote(path)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${ROW_GROUP})`,
    )
    .catch(failed);
  const copied = copyOut(services.databases, query, createWriteStream(pipe), signal)
    .then(() => end.close())
    .catch(failed);
  await Promise.all([written, copied]);
  engine.closeSync();
  if (reason !== undefined) throw reason;
  return path;
}
