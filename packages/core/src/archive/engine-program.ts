import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { copyFile, rename } from "node:fs/promises";
import { createRequire, flushCompileCache } from "node:module";
import { basename, dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import type { EngineAnswer, EngineTask } from "./ask-engine.ts";

/** The program of `ask-engine.ts`: runs statements with little memory and nothing from the network, and ends. */

const MEMORY_LIMIT = "64MB";
/** At once; with Node's 16 kB it takes twice the time, with more it takes more memory. */
const UNPACKED_BYTES = 64 * 1024;

process.once("message", (task: EngineTask) => {
  run(task)
    .catch(answerOf)
    .then((answer) => {
      // Loading TypeScript takes 18 MB; so the next engine needs not.
      flushCompileCache();
      process.send?.(answer, end);
    });
});
// Whoever asked is gone.
process.once("disconnect", end);

/** It may be waiting for a pipe that nobody opens any more, so it does not end by itself. */
function end(): void {
  process.kill(process.pid, "SIGKILL");
}

async function run({ folder, statements, inflow }: EngineTask): Promise<EngineAnswer> {
  const { DuckDBInstance } = await load(folder);
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: MEMORY_LIMIT,
    threads: "1",
    temp_directory: folder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const engine = await instance.connect();
  await engine.run(`
    SET TimeZone = 'UTC'; SET preserve_insertion_order = false; SET allowed_directories = ['${folder.replaceAll("'", "''")}'];
    SET enable_external_access = false; SET lock_configuration = true`);
  const answer = async () => {
    let rows: Extract<EngineAnswer, { rows: unknown }>["rows"] = [];
    for (const statement of statements) rows = (await engine.runAndReadAll(statement)).getRowObjectsJson();
    return { rows };
  };
  const [answered] = await Promise.all([answer(), inflow && copyIn(inflow)]);
  return answered;
}

async function copyIn({ address, copies }: NonNullable<EngineTask["inflow"]>): Promise<void> {
  const { copyOut } = await import("@businesspro/db/copy-out");
  await copyOut(address, copies);
}

function answerOf(error: unknown): EngineAnswer {
  const { message, code } =
    error instanceof Error ? (error as NodeJS.ErrnoException) : { message: String(error) };
  return { error: message, ...(code !== undefined && { code }) };
}

async function load(folder: string): Promise<typeof import("@duckdb/node-api")> {
  const api = createRequire(import.meta.url).resolve("@duckdb/node-api");
  const require = createRequire(createRequire(api).resolve("@duckdb/node-bindings/package.json"));
  const module = require.resolve(`@duckdb/node-bindings-${process.platform}-${process.arch}/duckdb.node`);
  const packed = join(dirname(module), "libduckdb.so.zst");
  if (existsSync(packed)) {
    // Installed packed, see `trim-install.ts`. The module looks for the library in its own folder.
    const library = join(folder, basename(packed, ".zst"));
    if (!existsSync(library)) await unpack(packed, library);
    const unpacked = join(folder, basename(module));
    await copyFile(module, unpacked);
    require.cache[module] = Object.assign(Object.create(null), { exports: require(unpacked), loaded: true });
  }
  return import("@duckdb/node-api");
}

/** Whoever finds `path` finds it whole: the next engine of this folder needs not unpack again. */
async function unpack(packed: string, path: string): Promise<void> {
  const library = createZstdDecompress({ chunkSize: UNPACKED_BYTES });
  await pipeline(createReadStream(packed), library, createWriteStream(`${path}.part`));
  await rename(`${path}.part`, path);
}
