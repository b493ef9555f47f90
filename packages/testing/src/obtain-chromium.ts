import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inheritEnvironment } from "@businesspro/config/env";
import { findChromium } from "./find-chromium.ts";

export const CHROMIUM_MISSING =
  "The browser journeys need Chromium and none was found. Install Chromium or Chrome, or set CHROMIUM_PATH to one.";

/** Finds Chromium, or installs it where that needs no question: Debian's package as root, else Playwright's own. */
export async function obtainChromium(): Promise<string | null> {
  const found = await findChromium();
  if (found !== null) return found;
  for (const [command, ...args] of await installers()) {
    console.log(
      `No Chromium found. Running ${[command, ...args].map((part) => part.replace(/.*\//, "")).join(" ")}`,
    );
    if (!(await succeeds(command, args))) return null;
  }
  return findChromium();
}

async function installers(): Promise<Installer[]> {
  const release = await readFile("/etc/os-release", "utf8").catch(() => "");
  return chooseInstallers(process.getuid?.() === 0, release);
}

type Installer = [command: string, ...args: string[]];

/** @param release the text of `/etc/os-release` */
export function chooseInstallers(isRoot: boolean, release: string): Installer[] {
  // Ubuntu names itself ID=ubuntu; its chromium package is a stub that needs snapd.
  if (isRoot && /^ID="?debian"?$/m.test(release)) {
    return [
      ["apt-get", "update", "-qq"],
      ["apt-get", "install", "-qq", "--yes", "--no-install-recommends", "chromium"],
    ];
  }
  const playwright = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  // Libraries of the system can be added by root only.
  const libraries = isRoot ? ["--with-deps"] : [];
  return [[process.execPath, join(playwright, "cli.js"), "install", ...libraries, "chromium"]];
}

async function succeeds(command: string, args: string[]): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: inheritEnvironment({ DEBIAN_FRONTEND: "noninteractive" }),
  });
  const [code] = await once(child, "exit").catch(() => [1]);
  return code === 0;
}
