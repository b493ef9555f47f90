import { createHash } from "node:crypto";
import { glob, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inRepository } from "./repository.ts";
import { runToEnd } from "./run-to-end.ts";

type BuiltApp = "web" | "admin";

/** Everything that can change the bundle. The api is used for its types only. */
const inputsOf = (app: BuiltApp) => [
  `apps/${app}/{src,public}/**/*`,
  `apps/${app}/*.{html,json,ts}`,
  "packages/{ui,contracts}/src/**/*",
  "packages/{ui,contracts}/package.json",
  "pnpm-lock.yaml",
];
const NAMES: Record<BuiltApp, string> = { web: "web app", admin: "internal panel" };

/** Builds both apps, one after the other: each takes all the memory that a small machine has to spare. */
export async function buildAppsIfChanged(signal: AbortSignal): Promise<"built" | "up to date"> {
  const outcomes = [await buildAppIfChanged("web", signal), await buildAppIfChanged("admin", signal)];
  return outcomes.includes("built") ? "built" : "up to date";
}

/** Builds an app unless its inputs are those of the last complete build. */
async function buildAppIfChanged(app: BuiltApp, signal: AbortSignal): Promise<"built" | "up to date"> {
  const stampFile = inRepository("apps", app, "dist/.inputs");
  const fingerprint = await fingerprintInputs(app);
  const stamp = await readFile(stampFile, "utf8").catch(() => "");
  if (stamp === fingerprint) return "up to date";
  const vite = dirname(createRequire(import.meta.url).resolve("vite/package.json"));
  await runToEnd(join(vite, "bin/vite.js"), ["build", "--logLevel", "warn"], {
    cwd: inRepository("apps", app),
    failed: `The ${NAMES[app]} could not be built:`,
    signal,
    environment: { NODE_ENV: "production" },
  });
  // Generated routes count as inputs and may have been written by this very build.
  await writeFile(stampFile, await fingerprintInputs(app));
  return "built";
}

async function fingerprintInputs(app: BuiltApp): Promise<string> {
  const hash = createHash("sha256");
  const entries = await Array.fromAsync(glob(inputsOf(app), { cwd: inRepository(), withFileTypes: true }));
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
