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

export type ChromiumSearch = {
  /** Taken as it is, and nothing else is looked for. */
  configured: string | null;
  folders: readonly string[];
  /** Where Playwright would have put its own. */
  own: string;
};

/** Path of a Chromium that starts here: the configured one, one on the PATH, or Playwright's own. */
export async function findChromium(search: ChromiumSearch = usualSearch()): Promise<string | null> {
  const { configured, folders, own } = search;
  if (configured !== null) return (await starts(configured)) ? configured : null;
  const named = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const candidate of [...named, ...BUNDLES, own]) {
    if (await starts(candidate)) return candidate;
  }
  return null;
}

function usualSearch(): ChromiumSearch {
  return {
    configured: environment().chromiumPath,
    folders: (inheritEnvironment({}).PATH ?? "").split(delimiter).filter(Boolean),
    own: chromium.executablePath(),
  };
}

/** A missing shared library shows only when the browser is started; a packaged stub answers with an error. */
async function starts(executable: string): Promise<boolean> {
  const output = await run(executable, ["--version"], { timeout: 20_000 }).catch(() => null);
  return output !== null && /\d+\.\d+/.test(output.stdout);
}
