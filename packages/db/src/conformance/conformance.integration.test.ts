import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from "@businesspro/testing/test-database";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXPECTED_DIFFERENCES } from "./expected-differences.ts";
import { type Catalogue, readStructure } from "./read-catalogue.ts";

const decisions = resolve(import.meta.dirname, "../../../../docs/decisions");
const databases: TestDatabase[] = [];
let specified: Catalogue;
let migrated: Catalogue;

async function structureOf(database: TestDatabase, script = ""): Promise<Catalogue> {
  databases.push(database);
  const client = new Client({ connectionString: database.connectionString });
  await client.connect();
  try {
    if (script !== "") await client.query(script);
    return await readStructure(client);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  const script = await readFile(join(import.meta.dirname, "specification.sql"), "utf8");
  specified = await structureOf(await createEmptyDatabase(), script);
  migrated = await structureOf(await createTestDatabase());
});
afterAll(() => Promise.all(databases.map((database) => database.drop())));

/** Facts of the specification that the database does not state, or states otherwise. */
function findDifferences(): Record<string, string | null> {
  return Object.fromEntries(
    [...specified]
      .filter(([fact, value]) => migrated.get(fact) !== value)
      .map(([fact]) => [fact, migrated.get(fact) ?? null]),
  );
}

test("the specification speaks of twelve tables", () => {
  expect([...specified.keys()].filter((fact) => fact.startsWith("table "))).toHaveLength(12);
});

test("every table, column, default, key, index and trigger of the specification is there, or listed", () => {
  const listed = Object.assign({}, ...EXPECTED_DIFFERENCES.map((difference) => difference.facts));
  // Both ways: a listed difference that does not exist fails as well.
  expect(findDifferences()).toEqual(listed);
});

test("no fact is listed twice", () => {
  const facts = EXPECTED_DIFFERENCES.flatMap((difference) => Object.keys(difference.facts));
  expect(new Set(facts).size).toBe(facts.length);
});

test.each(EXPECTED_DIFFERENCES)("$record is written down", ({ record }) => {
  expect(existsSync(join(decisions, `${record}.md`))).toBe(true);
});

test("every table with updated_at keeps it by the specification's trigger", () => {
  const tables = [...migrated.keys()]
    .filter((fact) => fact.endsWith(".updated_at type"))
    .map((fact) => fact.split(".")[0]);
  for (const table of tables) {
    expect(migrated.get(`${table} trigger update_${table}_updated_at`)).toContain(
      "update_updated_at_column()",
    );
  }
  expect(tables).toHaveLength(12);
});
