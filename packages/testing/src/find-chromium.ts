import { execFile } from "node:child_process";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { environment, inheritEnvironment } from "@businesspro/config/env";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const BUNDLES = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const run = promisify(execFile);

/** Path of a Chromium that starts here: the configured one, one on the PATH, or Playwright's own. */
export async function findChromium(): Promise<string | null> {
  const { chromiumPath } = environment();
  if (chromiumPath !== null) return (await starts(chromiumPath)) ? chromiumPath : null;
  const folders = (inheritEnvironment({}).PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...BUNDLES];
  for (const candidate of [...candidates, chromium.executablePath()]) {
    if (await starts(candidate)) return candidate;
  }
  return null;
}

/** A missing shared library shows only when the browser is started; a packaged stub answers with an error. */
async function starts(executable: string): Promise<boolean> {
  const output = await run(executable, ["--version"], { timeout: 20_000 }).catch(() => null);
  return output !== null && /\d+\.\d+/.test(output.stdout);
}
