import { existsSync, globSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRepository } from "./repository.ts";

/**
 * Takes away what packages bring and nothing here uses, about 190 MB: headers for compiling against Node, Prisma's
 * compilers for other databases, source maps. Run after each install; what is gone already is no error.
 */
trimNodeHeaders();
trimQueryCompilers(join(folderOf("packages/db/package.json", "@prisma/client"), "runtime"));
trimQueryCompilers(join(folderOf("packages/db/package.json", "prisma"), "build"));
trimSourceMaps();

function trimNodeHeaders(): void {
  const platforms = join(folderOf("package.json", "node"), "node_modules");
  if (!existsSync(platforms)) return;
  for (const platform of readdirSync(platforms)) {
    rmSync(join(platforms, platform, "include"), { recursive: true, force: true });
  }
}

function trimQueryCompilers(folder: string): void {
  for (const file of readdirSync(folder)) {
    if (/^query_compiler_\w+\.(cockroachdb|mysql|sqlite|sqlserver)\.wasm/.test(file))
      rmSync(join(folder, file));
  }
}

function trimSourceMaps(): void {
  const store = inRepository("node_modules/.pnpm");
  for (const file of globSync("**/*.map", { cwd: store })) rmSync(join(store, file), { force: true });
}

function folderOf(importer: string, name: string): string {
  return dirname(createRequire(inRepository(importer)).resolve(`${name}/package.json`));
}
