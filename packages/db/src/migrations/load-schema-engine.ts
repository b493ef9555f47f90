import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

/** Node has it; the compiler knows it from browsers' declarations only. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded: Promise<void> | null = null;

/**
 * Prisma's schema engine over a connection. The package's own entry point imports WebAssembly as a module, which
 * makes Node print a warning about an experimental feature to everybody who starts the product.
 *
 * @param datamodels path and text of the schema files, needed for comparisons only
 */
export async function openSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  datamodels?: [path: string, text: string][],
): Promise<bindings.SchemaEngine> {
  loaded ??= load();
  await loaded;
  return bindings.SchemaEngine.new(
    { datamodels },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

async function load(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const program = await readFile(join(dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(program, {
    "./schema_engine_bg.js": { ...bindings },
  });
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("The schema engine's WebAssembly has no entry point.");
  bindings.__wbg_set_wasm(instance.exports);
  start();
}
