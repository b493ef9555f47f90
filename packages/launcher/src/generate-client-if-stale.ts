import { spawn } from "node:child_process";
import { once } from "node:events";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");

/**
 * Generates the Prisma client when the schema is newer than it. Installing does so too, so this is for an edited
 * schema or a change of branch.
 */
export async function generateClientIfStale(): Promise<void> {
  const changed = async (path: string) => (await stat(resolve(root, path)).catch(() => null))?.mtimeMs ?? 0;
  if ((await changed("prisma/schema.prisma")) < (await changed("packages/db/src/generated/client.ts")))
    return;
  const child = spawn(process.execPath, [resolve(root, "packages/db/src/generate-client.ts")], {
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  if (code !== 0)
    throw new Error("prisma/schema.prisma could not be turned into a client; the reason is above.");
}
