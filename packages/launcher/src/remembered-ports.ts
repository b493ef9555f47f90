import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findFreePort, isPortFree } from "./ports.ts";

/**
 * The port that this folder used last time, so that addresses stay valid over restarts; the preferred or any free
 * one the first time, or when another program has taken it.
 */
export async function rememberPort(
  dataDirectory: string,
  name: string,
  options: {
    preferred?: number;
    avoid?: number;
    host?: string;
    usable?: (port: number) => Promise<boolean>;
  } = {},
): Promise<number> {
  const { host = "127.0.0.1", usable = (port: number) => isPortFree(port, host) } = options;
  const file = join(dataDirectory, "ports.json");
  const known = await readPorts(file);
  for (const port of [known[name], options.preferred]) {
    if (port !== undefined && port !== options.avoid && (await usable(port))) return remember(port);
  }
  return remember(await findFreePort(host));

  async function remember(port: number): Promise<number> {
    if (known[name] !== port) await writeFile(file, `${JSON.stringify({ ...known, [name]: port })}\n`);
    return port;
  }
}

async function readPorts(file: string): Promise<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(await readFile(file, "utf8"));
    if (typeof stored !== "object" || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, port]) => Number.isInteger(port)));
  } catch {
    return {};
  }
}
