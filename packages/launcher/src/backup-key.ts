import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeBackupKey } from "@businesspro/db/backup/age";
import { runCommand } from "./run-command.ts";
import { StartError } from "./start-error.ts";

await runCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: "string" } } });
  if (!values.to) throw new StartError("Say where the key goes: npx pnpm@12 backup:key --to backup-key.txt");
  const file = resolve(values.to);
  const { identity, recipient } = await makeBackupKey();
  await writeFile(file, `# recipient: ${recipient}\n${identity}\n`, { mode: 0o600, flag: "wx" }).catch(
    (error) => {
      throw new StartError(`${file} cannot be made: ${error.code}. An existing file is never overwritten.`);
    },
  );
  console.log(`${recipient}\n`);
  console.error(
    `Set BACKUP_RECIPIENT to the line above. Only ${file} opens the backups: keep it away from this machine, and never lose it.`,
  );
});
