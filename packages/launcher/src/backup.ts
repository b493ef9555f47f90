import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { environment } from "@businesspro/config/env";
import { writeBackup } from "@businesspro/db/backup/write-backup";
import { runCommand } from "./run-command.ts";
import { StartError } from "./start-error.ts";
import { withDatabase } from "./with-database.ts";

const USAGE = "npx pnpm@12 backup --to shop.age --recipient age1…";
const KINDS = ["copy", "pg_dump"] as const;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      to: { type: "string" },
      recipient: { type: "string", multiple: true },
      kind: { type: "string" },
    },
  });
  const recipients = values.recipient ?? environment().backupRecipients;
  const kind = KINDS.find((kind) => kind === values.kind);
  if (!values.to) throw new StartError(`Say where the backup goes: ${USAGE}`);
  if (recipients.length === 0)
    throw new StartError(
      `Say whose key opens the backup: ${USAGE}, or set BACKUP_RECIPIENT. npx pnpm@12 backup:key makes a key.`,
    );
  if (values.kind !== undefined && !kind)
    throw new StartError(`--kind is ${KINDS.join(" or ")}, not ${values.kind}.`);
  const file = resolve(values.to);
  const report = await withDatabase("refuse", (url) => writeBackup(url, { file, recipients, kind }));
  console.log(JSON.stringify({ file, ...report }));
});
