import { existsSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { zstdDecompress } from "node:zlib";
import type { DuckDBConnection } from "@duckdb/node-api";

const MEMORY_LIMIT = "64MB";

/**
 * An engine that reads and writes Parquet, in this process, with little memory and nothing from the network.
 * @param folder for what does not fit into memory, and the only one whose files it may touch
 */
export async function openDuckDb(folder: string): Promise<DuckDBConnection> {
  loaded ??= load();
  const { DuckDBInstance } = await loaded;
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: MEMORY_LIMIT,
    threads: "1",
    temp_directory: folder,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  await connection.run(`
    SET TimeZone = 'UTC'; SET preserve_insertion_order = false; SET allowed_directories = [${quote(folder)}];
    SET enable_external_access = false; SET lock_configuration = true`);
  return connection;
}

/** A text as SQL writes it. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

let loaded: Promise<typeof import("@duckdb/node-api")> | undefined;

/** Only when it is needed: the library takes its time, and memory that a process does not give back. */
async function load(): Promise<typeof import("@duckdb/node-api")> {
  const api = createRequire(import.meta.url).resolve("@duckdb/node-api");
  const bindings = createRequire(api).resolve("@duckdb/node-bindings/package.json");
  const require = createRequire(bindings);
  const module = require.resolve(`@duckdb/node-bindings-${process.platform}-${process.arch}/duckdb.node`);
  const packed = join(dirname(module), "libduckdb.so.zst");
  if (existsSync(packed)) {
    // Installed packed, see `trim-install.ts`. The module looks for the library in its own folder.
    const folder = await mkdtemp(join(tmpdir(), "businesspro-duckdb-"));
    try {
      const library = await promisify(zstdDecompress)(await readFile(packed));
      await writeFile(join(folder, basename(packed, ".zst")), library);
      await copyFile(module, join(folder, basename(module)));
      const unpacked = createRequire(import.meta.url)(join(folder, basename(module)));
      require.cache[module] = Object.assign(Object.create(null), { exports: unpacked, loaded: true });
    } finally {
      // What is loaded stays without its file.
      await rm(folder, { recursive: true, force: true });
    }
  }
  return import("@duckdb/node-api");
}
