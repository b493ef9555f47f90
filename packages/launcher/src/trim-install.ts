import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { constants, zstdCompressSync } from "node:zlib";
import { inRepository } from "./repository.ts";

/**
 * Takes away what packages bring and nothing here uses, about 250 MB. Run after each install; what is gone already is no
 * error.
 */

const STORE = inRepository("node_modules/.pnpm");
// Node runs no TypeScript from there.
trim(STORE, ["**/*.map", "**/CHANGELOG.md", "**/*.{ts,tsx,cts,mts}"], /\.d\.[cm]?ts$/);

// Builds for pages without a bundler.
trim(STORE, [
  "*/node_modules/{lucide,csv-parse}/dist/{umd,iife}",
  "*/node_modules/mediabunny/dist/bundles/*.min.*",
]);

// The generator of routes formats TypeScript alone.
trim(
  STORE,
  ["prettier@*/node_modules/prettier/{plugins/*,standalone.*}"],
  /(typescript|estree|babel)\.m?js$/,
);

// Headers for compiling against Node.
trim(folderOf("package.json", "node", "node_modules"), ["*/include"]);

// Of the compilers, the client loads one: for PostgreSQL, the fast one, as a module. The command line needs none.
const PRISMA = "packages/db/package.json";
trim(
  folderOf(PRISMA, "@prisma/client", "runtime"),
  ["query_compiler_*"],
  /^query_compiler_fast_bg\.postgresql\.(js|mjs|.*base64\.mjs)$/,
);
trim(folderOf(PRISMA, "prisma", "build"), ["query_compiler_*.wasm", "studio.*"]);

// Builds for browsers, and the sources of those.
trim(folderOf("apps/sandbox/package.json", "facebook-nodejs-business-sdk"), ["dist/*", "src"], /cjs\.js$/);

// The viewer of recorded test runs.
trim(folderOf("packages/e2e/package.json", "playwright-core", "lib"), ["vite"]);

// The engine that reads and writes archives works a few minutes a month; `engine-program.ts` unpacks it.
for (const library of globSync("@duckdb+*/node_modules/@duckdb/*/libduckdb.so", { cwd: STORE }))
  pack(join(STORE, library));

/** Leaves `path` as `path.zst`, never half of it. */
function pack(path: string): void {
  const params = { [constants.ZSTD_c_compressionLevel]: 3 };
  writeFileSync(`${path}.part`, zstdCompressSync(readFileSync(path), { params }));
  renameSync(`${path}.part`, `${path}.zst`);
  rmSync(path);
}

/** @param folder null: its package is not part of this installation */
function trim(folder: string | null, patterns: readonly string[], except = /$^/): void {
  if (folder === null) return;
  for (const path of globSync(patterns, { cwd: folder }))
    if (!except.test(path)) rmSync(join(folder, path), { recursive: true, force: true });
}

function folderOf(importer: string, name: string, inside = ""): string | null {
  try {
    return join(dirname(createRequire(inRepository(importer)).resolve(`${name}/package.json`)), inside);
  } catch {
    return null;
  }
}
