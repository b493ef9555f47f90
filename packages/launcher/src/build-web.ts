import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRepository } from "./repository.ts";
import { runToEnd } from "./run-to-end.ts";

/** Everything that can change the bundle. The api is used for its types only. */
const INPUTS = [
  "apps/web/{src,public}/**/*",
  "apps/web/*.{html,json,ts}",
  "packages/{ui,contracts}/src/**/*",
  "packages/{ui,contracts}/package.json",
  "pnpm-lock.yaml",
];
const STAMP = "apps/web/dist/.inputs";

/** Builds the web app unless its inputs are those of the last complete build. */
export async function buildWebIfChanged(signal: AbortSignal): Promise<"built" | "up to date"> {
  const fingerprint = await fingerprintInputs();
  const stamp = await readFile(inRepository(STAMP), "utf8").catch(() => "");
  if (stamp === fingerprint) return "up to date";
  const vite = dirname(createRequire(import.meta.url).resolve("vite/package.json"));
  await runToEnd(join(vite, "bin/vite.js"), ["build", "--logLevel", "warn"], {
    cwd: inRepository("apps/web"),
    failed: "The web app could not be built:",
    signal,
    environment: { NODE_ENV: "production" },
  });
  // Generated routes count as inputs and may have been written by this very build.
  await writeFile(inRepository(STAMP), await fingerprintInputs());
  return "built";
}

async function fingerprintInputs(): Promise<string> {
  const hash = createHash("sha256");
  const entries = await Array.fromAsync(glob(INPUTS, { cwd: inRepository(), withFileTypes: true }));
  const files = entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files)
    hash
      .update(`${file.slice(inRepository().length)}\0`)
      .update(await readFile(file))
      .update("\0");
  return hash.digest("hex");
}
