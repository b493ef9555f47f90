import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isPortFree } from "./ports.ts";
import { rememberPort } from "./remembered-ports.ts";

/** Where the built-in server keeps its data. */
export function databaseFolder(dataDirectory: string): string {
  return join(dataDirectory, "postgres");
}

/** The built-in server's port, the same at every start as long as no other program has taken it. */
export function chooseDatabasePort(dataDirectory: string): Promise<number> {
  return rememberPort(dataDirectory, "postgres", {
    usable: async (port) => (await isPortFree(port)) || (await leftRunning(dataDirectory)) === port,
  });
}

/** The port of a server that outlived a killed supervisor; it is taken over, not replaced. */
async function leftRunning(dataDirectory: string): Promise<number | null> {
  const lock = await readFile(join(databaseFolder(dataDirectory), "cluster/postmaster.pid"), "utf8").catch(
    () => "",
  );
  return Number(lock.split("\n")[3] ?? Number.NaN);
}
