import { createWriteStream } from "node:fs";
import { access, open, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg, { type Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { encrypterFor, encrypting } from "./age.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupEnd, type BackupHeader, encodeFrame } from "./frames.ts";
import { programMajor, runOn } from "./postgres-programs.ts";
import { demandAllRows, listTables, NOT_STORED, PRODUCT_SCHEMAS } from "./stored-tables.ts";

export type BackupReport = {
  kind: BackupHeader["kind"];
  takenAt: string;
  /** null where pg_dump wrote them. */
  rows: number | null;
};

/**
 * Writes all rows of one moment into an encrypted file, piece by piece: nothing of it is ever on the disk in clear. The
 * file appears under its name when it is complete.
 *
 * @param input.kind default: pg_dump where one of the server's major version is on the PATH
 * @throws BackupError
 */
export async function writeBackup(
  connectionString: string,
  input: { file: string; recipients: readonly string[]; kind?: BackupHeader["kind"] | undefined },
): Promise<BackupReport> {
  const encrypter = encrypterFor(input.recipients);
  if (await exists(input.file))
    throw new BackupError(`${input.file} exists already and is left as it is. Choose another name.`);
  const unfinished = `${input.file}.${process.pid}.unfinished`;
  const client = new pg.Client({ connectionString, application_name: "businesspro-backup" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await demandAllRows(client);
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await client.query("SET LOCAL row_security = off");
    const header = await readHeader(client, input.kind);
    const end: BackupEnd = { rows: {}, sequences: {} };
    const pieces =
      header.kind === "pg_dump" ? dumpRows(client, connectionString, header) : copyRows(client, header, end);
    await pipeline(
      pieces,
      createGzip({ level: 1 }),
      encrypting(encrypter),
      createWriteStream(unfinished, { mode: 0o600, flags: "wx" }),
    );
    await flush(unfinished);
    await rename(unfinished, input.file);
    const { kind, takenAt } = header;
    const rows = kind === "copy" ? Object.values(end.rows).reduce((sum, count) => sum + count, 0) : null;
    return { kind, takenAt, rows };
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function readHeader(client: Client, kind: BackupHeader["kind"] | undefined): Promise<BackupHeader> {
  const { rows: books } = await client.query<{ name: string | null }>(
    "SELECT to_regclass('public._prisma_migrations')::text AS name",
  );
  if (!books[0]?.name) throw new BackupError("This database holds nothing of Business Pro yet.");
  const { rows } = await client.query<Omit<BackupHeader, "format" | "kind">>(
    `SELECT to_json(now()) #>> '{}' AS "takenAt", current_setting('server_version_num')::int / 10000 AS postgres,
            ARRAY(SELECT migration_name::text FROM _prisma_migrations
                   WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1) AS migrations,
            ARRAY(SELECT replace(substr(c.relname, 9), '_', '-') || '-01' FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
                   WHERE i.inhparent = 'public.ai_logs'::regclass AND c.relname ~ '^ai_logs_\\d{4}_\\d\\d$' ORDER BY 1) AS "logMonths"`,
  );
  const [read] = rows;
  if (!read) throw new Error("PostgreSQL did not describe itself");
  const major = programMajor("pg_dump");
  if (kind === "pg_dump" && major !== read.postgres)
    throw new BackupError(
      `The server is PostgreSQL ${read.postgres}, and pg_dump on the PATH is ${major ?? "absent"}. Install pg_dump ${read.postgres}, or leave out --kind.`,
    );
  return { format: 1, kind: kind ?? (major === read.postgres ? "pg_dump" : "copy"), ...read };
}

/** Sequences are read after the rows: what they gave out meanwhile only leaves a gap. */
async function* copyRows(client: Client, header: BackupHeader, end: BackupEnd): AsyncGenerator<Buffer> {
  yield encodeFrame({ type: "header", value: header });
  for (const { name, columns } of await listTables(client)) {
    yield encodeFrame({ type: "table", value: { name, columns } });
    const copy = client.query(copyTo(`COPY (SELECT ${columns.join(", ")} FROM ${name}) TO STDOUT`));
    for await (const bytes of copy) yield encodeFrame({ type: "data", bytes: bytes as Buffer });
    end.rows[name] = copy.rowCount;
  }
  const { rows } = await client.query<{ name: string; last: string }>(
    `SELECT format('%I.%I', s.schemaname, s.sequencename) AS name, s.last_value::text AS last
       FROM pg_sequences s JOIN pg_namespace n ON n.nspname = s.schemaname
      WHERE s.last_value IS NOT NULL AND ${PRODUCT_SCHEMAS}`,
  );
  for (const { name, last } of rows) end.sequences[name] = last;
  yield encodeFrame({ type: "end", value: end });
}

/** The same moment, told by pg_dump: it reads the snapshot that the header was read from. */
async function* dumpRows(
  client: Client,
  connectionString: string,
  header: BackupHeader,
): AsyncGenerator<Buffer> {
  yield encodeFrame({ type: "header", value: header });
  const { rows } = await client.query<{ snapshot: string }>("SELECT pg_export_snapshot() AS snapshot");
  const dump = runOn(connectionString, "pg_dump", [
    "--format=custom",
    "--compress=0",
    "--data-only",
    `--snapshot=${rows[0]?.snapshot}`,
    "--exclude-schema=graphile_worker",
    "--exclude-schema=jobs",
    ...NOT_STORED.map((table) => `--exclude-table=public.${table}`),
  ]);
  try {
    for await (const bytes of dump.output) yield encodeFrame({ type: "data", bytes: bytes as Buffer });
    await dump.ended();
  } finally {
    dump.stop();
  }
  yield encodeFrame({ type: "end", value: { rows: {}, sequences: {} } });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
