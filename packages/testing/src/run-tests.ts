import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { inheritEnvironment } from "@businesspro/config/env";
import { variableForms } from "@businesspro/config/environment-variables";
import { buildAppsIfChanged } from "@businesspro/launcher/build-app";
import { COMPILE_CACHE } from "@businesspro/launcher/compile-cache";
import { generateClientIfStale } from "@businesspro/launcher/generate-client-if-stale";
import { CHROMIUM_MISSING, obtainChromium } from "./obtain-chromium.ts";

const root = resolve(import.meta.dirname, "../../..");
const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");

// Names of files or vitest's own options narrow the run: `pnpm test packages/config`.
const narrowed = process.argv.slice(2);
await generateClientIfStale();
// The browser walks through the apps as they are shipped.
await buildAppsIfChanged(new AbortController().signal);
const chromium = await obtainChromium();
const projects = chromium === null ? ["--project", "unit", "--project", "integration"] : [];

// Settings of the person's own shell, a DATABASE_URL above all, must not reach the tests.
const cleared = Object.fromEntries(Object.keys(variableForms).map((name) => [name, undefined]));
const child = spawn(process.execPath, [vitest, "run", ...projects, ...narrowed], {
  cwd: root,
  stdio: "inherit",
  env: inheritEnvironment({ ...cleared, ...COMPILE_CACHE, CHROMIUM_PATH: chromium ?? undefined }),
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
const [code] = await once(child, "exit");
if (chromium === null) console.error(CHROMIUM_MISSING);
process.exitCode = chromium === null ? 1 : (code ?? 1);
