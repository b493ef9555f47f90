import { createEmptyDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Catalogue, readWholeCatalogue } from "./conformance/read-catalogue.ts";
import { applyMigrations } from "./migrate.ts";
import { MigrationError } from "./migrations/migration-error.ts";
import { readDownScript } from "./migrations/read-down-script.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "./migrations/read-migrations.ts";
import { planRollback, rollBackMigrations } from "./roll-back-migrations.ts";
import { withConnection } from "./testing/connect.ts";
import { seedTenant } from "./testing/seed-tenant.ts";

const ALL = readMigrations().migrationDirectories.map(({ path }) => path);
const NEWEST = ALL.at(-1) ?? "";
/** The newest migration that cannot be undone. */
const FLOOR = ALL.findLastIndex((name) => readDownScript(MIGRATIONS_FOLDER, name) === null);

let database: TestDatabase;
const catalogue = () => withConnection(database.connectionString, null, readWholeCatalogue);
const applyUntil = (last: number) =>
  applyMigrations(database.connectionString, MIGRATIONS_FOLDER, ALL.slice(0, last + 1));

beforeAll(async () => {
  database = await createEmptyDatabase();
});
afterAll(() => database.drop());

test("down restores each earlier state, with rows in the tables, and up again the newest", async () => {
  const url = database.connectionString;
  const states: [name: string, state: Catalogue][] = [];
  for (let last = FLOOR; last < ALL.length; last += 1) {
    await applyUntil(last);
    states.push([ALL[last] ?? "", await catalogue()]);
  }
  const newest = states.at(-1)?.[1];
  const tenant = await withConnection(url, null, seedTenant);

  for (const [index, [to, state]] of [...states.entries()].toReversed().slice(1)) {
    expect(await rollBackMigrations(url, to)).toEqual([states[index + 1]?.[0]]);
    expect(await catalogue(), `after undoing ${states[index + 1]?.[0]}`).toEqual(state);
  }
  expect(await applyMigrations(url)).toEqual(ALL.slice(FLOOR + 1));
  expect(await catalogue()).toEqual(newest);
  await withConnection(url, null, async (client) => {
    const { rows } = await client.query("SELECT caption FROM content WHERE id = $1", [tenant.contentId]);
    expect(rows).toHaveLength(1);
  });
  // Each state is one more start of the migration engine.
}, 180_000);

test("all at once or nothing, told beforehand, and refused by name", async () => {
  const url = database.connectionString;
  const to = ALL[FLOOR] ?? "";
  const plan = await planRollback(url, to);
  expect(plan.map(({ name }) => name)).toEqual(ALL.slice(FLOOR + 1).toReversed());
  expect(plan.every(({ lost }) => lost !== "")).toBe(true);

  const before = await catalogue();
  await withConnection(url, null, (client) =>
    client.query("CREATE VIEW in_the_way AS SELECT figures_due_at FROM social_accounts"),
  );
  await expect(rollBackMigrations(url, to)).rejects.toThrow(
    /account_days could not be undone, and nothing was[\s\S]*figures_due_at/,
  );
  await withConnection(url, null, (client) => client.query("DROP VIEW in_the_way"));
  expect(await catalogue()).toEqual(before);

  await expect(planRollback(url, ALL[FLOOR - 1] ?? "")).rejects.toThrow(`${to} cannot be undone`);
  await expect(planRollback(url, "yesterday")).rejects.toThrow(MigrationError);
  expect(await rollBackMigrations(url, NEWEST)).toEqual([]);
  expect(await rollBackMigrations(url, to)).toEqual(plan.map(({ name }) => name));
  await applyMigrations(url);
  expect(await catalogue()).toEqual(before);
});
