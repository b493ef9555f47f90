import { parseArgs } from "node:util";
import { planRollback, rollBackMigrations } from "@businesspro/db/roll-back-migrations";
import { runCommand } from "./run-command.ts";
import { StartError } from "./start-error.ts";
import { withDatabase } from "./with-database.ts";

const USAGE = "npx pnpm@12 db:rollback --to 20261125210000_retention";

await runCommand(async () => {
  const { values } = parseArgs({ options: { to: { type: "string" }, yes: { type: "boolean" } } });
  const { to, yes } = values;
  if (!to) throw new StartError(`Name the newest migration that stays: ${USAGE}`);
  await withDatabase("refuse", async (url) => {
    if (yes) {
      for (const name of await rollBackMigrations(url, to)) console.log(`${name} is undone.`);
      return;
    }
    for (const { name, lost } of await planRollback(url, to)) console.log(`${name}: ${lost}`);
    console.log("Nothing was done yet. Stop api and workers, make a backup, and say the same with --yes.");
  });
});
