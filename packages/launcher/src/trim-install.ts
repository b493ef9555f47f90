import { existsSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRepository } from "./repository.ts";

/**
 * Takes away what packages bring and nothing here can use, 120 MB in all: the headers for compiling against Node, and
 * Prisma's query compilers for other databases. Run after each install; what is gone already is no error.
 */
trimNodeHeaders();
trimQueryCompilers();

function trimNodeHeaders(): void {
  const node = folderOf("package.json", "node");
  const platforms = join(node, "node_modules");
  if (!existsSync(platforms)) return;
  for (const platform of readdirSync(platforms)) {
    rmSync(join(platforms, platform, "include"), { recursive: true, force: true });
  }
}

function trimQueryCompilers(): void {
  const runtime = join(folderOf("packages/db/package.json", "@prisma/client"), "runtime");
  for (const file of readdirSync(runtime)) {
    if (/^query_compiler_\w+\.(cockroachdb|mysql|sqlite|sqlserver)\.wasm/.test(file)) rmSync(join(runtime, file));
  }
}

function folderOf(importer: string, name: string): string {
  return dirname(createRequire(inRepository(importer)).resolve(`${name}/package.json`));
}
