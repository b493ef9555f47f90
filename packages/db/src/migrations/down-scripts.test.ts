import { expect, test } from "vitest";
import { readDownScript } from "./read-down-script.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "./read-migrations.ts";

/** From here on every migration can be taken back: docs/decisions/down-scripts.md. */
const FIRST = "20261125170000_wake_next";

const WHAT_TO_WRITE = `Write prisma/migrations/<its name>/down.sql, which takes everything back that migration.sql does, functions that
it replaced included (copy their text from the migration before). Its first line is "-- Nothing is lost." or "-- Lost: …";
where there is nothing to take back, that comment and the reason are the whole script. It runs in a transaction of the
runner: no BEGIN or COMMIT, and SET LOCAL instead of SET. rollback.integration.test.ts shows whether it is right.`;

const names = readMigrations().migrationDirectories.map(({ path }) => path);

test.each(names.slice(names.indexOf(FIRST)))("%s has a script that takes it back", (name) => {
  const script = readDownScript(MIGRATIONS_FOLDER, name);
  expect(script, WHAT_TO_WRITE).not.toBeNull();
  expect(script?.lost, WHAT_TO_WRITE).toMatch(/^(Nothing is lost\.|Lost: )/);
  expect(script?.sql, WHAT_TO_WRITE).not.toMatch(/^((BEGIN|COMMIT|ROLLBACK);|SET (?!LOCAL))/m);
});
