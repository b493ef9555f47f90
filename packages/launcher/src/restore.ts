import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { restoreBackup } from "@businesspro/db/backup/restore-backup";
import { runCommand } from "./run-command.ts";
import { StartError } from "./start-error.ts";
import { withDatabase } from "./with-database.ts";

const USAGE = "npx pnpm@12 restore --from shop.age --identity backup-key.txt";

await runCommand(async () => {
  const { values } = parseArgs({ options: { from: { type: "string" }, identity: { type: "string" } } });
  const { from, identity } = values;
  if (!from || !identity) throw new StartError(`Name the backup and the file of its key: ${USAGE}`);
  const key = await readFile(identity, "utf8").catch(() => {
    throw new StartError(`The key file ${resolve(identity)} cannot be read.`);
  });
  const report = await withDatabase("make", (url) => restoreBackup(url, { file: resolve(from), key }));
  console.log(JSON.stringify(report));
});
