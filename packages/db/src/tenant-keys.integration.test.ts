import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FOREIGN_KEY_VIOLATION, refusalOf, withConnection } from "./testing/connect.ts";
import { type SeededTenant, seedTenant } from "./testing/seed-tenant.ts";

type Key = { child: string; parent: string; columns: string[]; definition: string };

/** Foreign keys between tables that both belong to an organisation. Impersonations are the staff's. */
const KEYS = `
  SELECT k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent, pg_get_constraintdef(k.oid) AS definition,
         (SELECT array_agg(a.attname::text ORDER BY p.place) FROM unnest(k.conkey) WITH ORDINALITY p (number, place)
            JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = p.number) AS columns
    FROM pg_constraint k
   WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace
     AND k.confrelid <> 'public.impersonations'::regclass
     AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attname = 'organization_id')
     AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = k.confrelid AND a.attname = 'organization_id')`;

let database: TestDatabase;
let ours: SeededTenant;
let theirs: SeededTenant;
let keys: Key[];

beforeAll(async () => {
  database = await createTestDatabase();
  await withConnection(database.connectionString, null, async (owner) => {
    ours = await seedTenant(owner);
    theirs = await seedTenant(owner);
    keys = (await owner.query<Key>(KEYS)).rows;
  });
});
afterAll(() => database.drop());

const composite = () => keys.filter((key) => key.columns.length === 2);

test("every plain key inside an organisation has a composite one beside it", () => {
  const name = (key: Key, column: string | undefined) => `${key.child}.${column} -> ${key.parent}`;
  const plain = keys.filter((key) => key.columns.length === 1).map((key) => name(key, key.columns[0]));
  expect(
    composite()
      .map((key) => name(key, key.columns[1]))
      .sort(),
  ).toEqual(plain.sort());
  expect(plain).toHaveLength(25);
});

test("a composite key refuses a parent of another organisation, even from the owner", async () => {
  await withConnection(database.connectionString, null, async (owner) => {
    for (const key of composite()) {
      const parent = theirs.childless[key.parent];
      expect([key.parent, parent]).toEqual([key.parent, expect.any(String)]);
      await owner.query("BEGIN");
      const link = `UPDATE ${key.child} SET ${key.columns[1]} = $1 WHERE ctid =
        (SELECT ctid FROM ${key.child} WHERE organization_id = $2 LIMIT 1)`;
      const refused = await refusalOf(
        owner
          .query(link, [parent, ours.organizationId])
          .then(() => owner.query("SET CONSTRAINTS ALL IMMEDIATE")),
      );
      await owner.query("ROLLBACK");
      expect([key.definition, refused]).toEqual([key.definition, FOREIGN_KEY_VIOLATION]);
    }
  });
});

test("removing a schedule or an account empties the column and keeps the history", async () => {
  await withConnection(database.connectionString, null, async (owner) => {
    await owner.query("BEGIN");
    await owner.query("DELETE FROM schedules WHERE id = $1", [ours.scheduleId]);
    await owner.query("DELETE FROM social_accounts WHERE id = $1", [ours.accountId]);
    await owner.query("COMMIT");
    const { rows } = await owner.query(
      "SELECT organization_id, schedule_id, social_account_id FROM publish_history WHERE id = $1",
      [ours.targetId],
    );
    expect(rows).toEqual([
      { organization_id: ours.organizationId, schedule_id: null, social_account_id: null },
    ]);
  });
});

test("an organisation can be removed with all that belongs to it; its audit entries and costs stay", async () => {
  await withConnection(database.connectionString, null, async (owner) => {
    const gone = await seedTenant(owner);
    await owner.query("DELETE FROM organizations WHERE id = $1", [gone.organizationId]);
    expect((await owner.query("SELECT 1 FROM publish_history WHERE id = $1", [gone.targetId])).rowCount).toBe(
      0,
    );
    const kept = await owner.query("SELECT 1 FROM audit_entries WHERE organization_id = $1", [
      gone.organizationId,
    ]);
    expect(kept.rowCount).toBe(1);
    const costs = await owner.query("SELECT organization_id FROM ai_logs WHERE user_id = $1", [gone.userId]);
    expect(costs.rows).toEqual([{ organization_id: null }]);
  });
});
