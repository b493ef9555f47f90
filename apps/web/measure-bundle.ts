/**
 * JavaScript that a page makes a browser load, gzipped, from the manifest of a finished build (`vite build`):
 * the entry and the chunks of the page's routes with everything these import statically, plus what the page always
 * imports at run time (live status, its texts in English). Prints one JSON object.
 *
 *   node apps/web/measure-bundle.ts [dist]
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Chunk = { file: string; imports?: string[] };
type Manifest = Record<string, Chunk>;

const split = (route: string) => `src/routes/${route}.tsx?tsr-split=component---loader---notFoundComponent`;

/** Manifest keys whose closures make up each page. */
const PAGES: Record<string, readonly string[]> = {
  "log-in": ["index.html", split("log-in"), "src/features/doors/texts.en.ts"],
  home: [
    "index.html",
    split("_session"),
    split("_session/_shell"),
    split("_session/_shell/index"),
    "src/components/live-status.tsx",
    "src/texts/common.en.ts",
    "src/texts/vocabulary.en.ts",
    "src/features/home/texts.en.ts",
    "src/features/home/ideas.en.ts",
  ],
};

function closureOf(manifest: Manifest, keys: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    const chunk = manifest[key];
    if (!chunk)
      throw new Error(`The build has no chunk ${key}: the list of pages in measure-bundle.ts is out of date`);
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const key of keys) visit(key);
  return files;
}

const dist = process.argv[2] ?? join(import.meta.dirname, "dist");
const manifest: Manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));
const bytes = Object.fromEntries(
  Object.entries(PAGES).map(([page, keys]) => {
    const files = [...closureOf(manifest, keys)].filter((file) => file.endsWith(".js"));
    return [
      page,
      files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0),
    ];
  }),
);
console.log(JSON.stringify(bytes));
