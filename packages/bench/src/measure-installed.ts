import { glob, lstat, opendir, readdir, realpath } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { inRepository } from "@businesspro/launcher/repository";
import type { Figure } from "./figure.ts";

const STORE = inRepository("node_modules/.pnpm");

/** Packages that the workspace depends on, directly or not, and their bytes; a file linked twice counts once. */
export async function measureInstalled(): Promise<Figure[]> {
  const packages = await findPackages();
  const seen = new Set<string>();
  let bytes = 0;
  const walk = async (folder: string) => {
    for await (const entry of await opendir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        await walk(path);
      } else if (entry.isFile()) {
        const { dev, ino, size } = await lstat(path);
        if (!seen.has(`${dev}:${ino}`)) bytes += size;
        seen.add(`${dev}:${ino}`);
      }
    }
  };
  for (const folder of packages) await walk(join(STORE, folder));
  return [
    { key: "packages", label: "Packages installed", value: packages.size, unit: "packages", limit: 900 },
    { key: "installedMegabytes", label: "Bytes installed", value: bytes / 1e6, unit: "MB", limit: 600 },
  ];
}

/** Names of folders in pnpm's store that are reached from the workspace; it keeps those of earlier installs for a while. */
async function findPackages(): Promise<Set<string>> {
  const found = new Set<string>();
  const waiting = ["node_modules"];
  waiting.push(...(await Array.fromAsync(glob("{apps,packages}/*/node_modules", { cwd: inRepository() }))));
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const link of await listLinks(inRepository(folder))) {
      const [name = ""] = relative(STORE, await realpath(link)).split(sep);
      if (name === ".." || found.has(name)) continue;
      found.add(name);
      waiting.push(join(STORE, name, "node_modules"));
    }
  }
  return found;
}

async function listLinks(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const scoped = entries.filter((entry) => entry.isDirectory() && entry.name.startsWith("@"));
  const inner = await Promise.all(scoped.map((scope) => listLinks(join(folder, scope.name))));
  return [
    ...entries.filter((entry) => entry.isSymbolicLink()).map((entry) => join(folder, entry.name)),
    ...inner.flat(),
  ];
}
