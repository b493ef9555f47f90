import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg, { type Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { applyMigrations } from "../migrate.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "../migrations/read-migrations.ts";
import { decryptFile } from "./age.ts";
import { BackupError } from "./backup-error.ts";
import { type BackupEnd, type BackupHeader, decodeFrames, type Frame } from "./frames.ts";
import { type LoadStatements, readLoadStatements } from "./load-statements.ts";
import { programMajor, runOn } from "./postgres-programs.ts";
import { demandAllRows, listTables } from "./stored-tables.ts";

export type RestoreReport = {
  takenAt: string;
  /** Posts that may have gone out since: their owners are asked. */
  asked: number;
  /** Posts that are due later: each is looked for before it is sent. */
  lookedFor: number;
  /** Messages of broadcasts that may have gone out. */
  messages: number;
  /** Broadcasts that wait for their owner. */
  campaigns: number;
};

/** A start of the product may have left its reports in an otherwise empty database. */
const NO_LOSS = ["public.job_runs"];

/**
 * Loads a backup into an empty database and holds back what may have been published since. The file is read whole
 * before anything is written; then its rows come in one transaction, all or none.
 *
 * @param input.key the text of the key file
 * @throws BackupError
 * @throws MigrationError
 */
export async function restoreBackup(
  connectionString: string,
  input: { file: string; key: string },
): Promise<RestoreReport> {
  const { header, end } = await checkBackup(input);
  const client = new pg.Client({ connectionString, application_name: "businesspro-restore" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await demandAllRows(client);
    await demandEmpty(client, header);
    demandPrograms(header);
    await applyMigrations(connectionString, MIGRATIONS_FOLDER, header.migrations);
    const statements = await readLoadStatements(client, header);
    const held =
      header.kind === "copy"
        ? await loadCopied(client, { ...input, header, end, statements })
        : await loadDumped(connectionString, { ...input, header, statements });
    await applyMigrations(connectionString);
    return { takenAt: header.takenAt, ...held };
  } finally {
    await client.end();
  }
}

type Held = Omit<RestoreReport, "takenAt">;

function readFrames({ file, key }: { file: string; key: string }): AsyncGenerator<Frame> {
  return decodeFrames(unzipped(decryptFile(file, key)));
}

async function* unzipped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  const reading = pipeline(pieces, gunzip);
  // Told by the await below, or by the iteration before it.
  reading.catch(() => undefined);
  try {
    yield* gunzip;
  } catch (error) {
    // What went wrong first is what the file itself said.
    await reading;
    throw error;
  }
  await reading;
}

/** Reads the whole file: a wrong key, a damaged or a shortened file are found before anything is written. */
async function checkBackup(input: {
  file: string;
  key: string;
}): Promise<{ header: BackupHeader; end: BackupEnd }> {
  let header: BackupHeader | undefined;
  let end: BackupEnd | undefined;
  for await (const frame of readFrames(input)) {
    if (frame.type === "header") header = frame.value;
    if (frame.type === "end") end = frame.value;
    if (header?.format !== 1)
      throw new BackupError(
        "This backup was made by a newer version of Business Pro. Restore it with that one.",
      );
  }
  if (!header || !end) throw new BackupError("The backup is empty.");
  const known = new Set(readMigrations().migrationDirectories.map(({ path }) => path));
  const unknown = header.migrations.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new BackupError(
      `This backup was made by a newer version of Business Pro, which has the migration ${unknown[0]}. Restore it with that one.`,
    );
  // Anybody who knows the recipient can make such a file, and this becomes part of statements.
  if (
    !header.logMonths.every((month) => /^\d{4}-\d\d-01$/.test(month)) ||
    Number.isNaN(Date.parse(header.takenAt))
  )
    throw new BackupError("The header of this backup cannot be read.");
  return { header: { ...header, takenAt: new Date(header.takenAt).toISOString() }, end };
}

async function demandEmpty(client: Client, header: BackupHeader): Promise<void> {
  const { rows } = await client.query<{ name: string; ours: boolean }>(
    `SELECT current_database() AS name, to_regclass('public._prisma_migrations') IS NOT NULL AS ours`,
  );
  const refuse = (what: string) => {
    throw new BackupError(
      `The database ${rows[0]?.name} is not empty: ${what}. Nothing was changed. Restore into a new database and name that in DATABASE_URL.`,
    );
  };
  const tables = (await listTables(client)).map(({ name }) => name);
  if (!rows[0]?.ours) {
    if (tables.length > 0) refuse(`it has the table ${tables[0]}`);
    return;
  }
  const { rows: applied } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  const later = applied.find(({ name }) => !header.migrations.includes(name));
  if (later) refuse(`it was migrated further than the backup, by ${later.name}`);
  for (const table of tables.filter((table) => !NO_LOSS.includes(table))) {
    const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
    if (rowCount) refuse(`${table} has rows`);
  }
}

function demandPrograms({ kind, postgres }: BackupHeader): void {
  if (kind === "copy") return;
  for (const program of ["pg_restore", "psql"] as const) {
    if ((programMajor(program) ?? 0) >= postgres) continue;
    throw new BackupError(
      `This backup was made by pg_dump ${postgres}. Put pg_restore and psql of PostgreSQL ${postgres} or newer on the PATH.`,
    );
  }
}

async function loadCopied(
  client: Client,
  input: { file: string; key: string; header: BackupHeader; end: BackupEnd; statements: LoadStatements },
): Promise<Held> {
  const frames = readFrames(input);
  const known = new Map((await listTables(client)).map(({ name, columns }) => [name, columns]));
  await client.query("BEGIN");
  try {
    for (const statement of input.statements.before) await client.query(statement);
    let frame = await frames.next();
    while (!frame.done) {
      if (frame.value.type !== "table") {
        frame = await frames.next();
        continue;
      }
      const { name, columns } = frame.value.value;
      if (!columns.every((column) => known.get(name)?.includes(column)))
        throw new BackupError(`The backup has a table ${name} that its migrations do not make.`);
      const copy = client.query(copyFrom(`COPY ${name} (${columns.join(", ")}) FROM STDIN`));
      await pipeline(async function* () {
        for (
          frame = await frames.next();
          !frame.done && frame.value.type === "data";
          frame = await frames.next()
        )
          yield frame.value.bytes;
      }, copy);
      if (copy.rowCount !== input.end.rows[name])
        throw new BackupError(`${name} should have ${input.end.rows[name]} rows and got ${copy.rowCount}.`);
    }
    for (const [name, last] of Object.entries(input.end.sequences))
      await client.query("SELECT setval($1::regclass, $2::bigint)", [name, last]);
    for (const statement of input.statements.after) await client.query(statement);
    const { rows } = await client.query<{ held: Held }>("SELECT publishing.hold_restored($1) AS held", [
      input.header.takenAt,
    ]);
    await client.query("COMMIT");
    if (!rows[0]) throw new Error("nothing was held");
    return rows[0].held;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/** pg_restore turns its format into statements, and psql runs them between ours. */
async function loadDumped(
  connectionString: string,
  input: { file: string; key: string; header: BackupHeader; statements: LoadStatements },
): Promise<Held> {
  // Terse: the details of an error are rows.
  const words = [
    "--no-psqlrc",
    "--quiet",
    "--tuples-only",
    "--no-align",
    "--set=ON_ERROR_STOP=1",
    "--set=VERBOSITY=terse",
  ];
  const psql = runOn(connectionString, "psql", words);
  const restore = runOn(null, "pg_restore", ["--data-only", "--file=-"]);
  let said = "";
  psql.output.on("data", (text) => (said = (said + String(text)).slice(-4000)));
  const feeding = pipeline(async function* () {
    for await (const frame of readFrames(input)) if (frame.type === "data") yield frame.bytes;
  }, restore.input);
  // A program that failed says why; a broken pipe is only what follows.
  feeding.catch(() => undefined);
  const { before, after } = input.statements;
  const running = pipeline(async function* () {
    yield `BEGIN;\n${before.join(";\n")};\n`;
    yield* restore.output;
    await restore.ended();
    await feeding;
    yield `SET LOCAL search_path = public;\n${after.join(";\n")};\n`;
    yield `SELECT publishing.hold_restored('${input.header.takenAt}');\nCOMMIT;\n`;
  }, psql.input);
  running.catch(() => restore.stop());
  try {
    await psql.ended();
    await running;
  } finally {
    restore.stop();
    psql.stop();
  }
  const held = said
    .trim()
    .split("\n")
    .findLast((line) => line.startsWith("{"));
  return JSON.parse(held ?? "null") as Held;
}
