import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INSUFFICIENT_PRIVILEGE, inTenant, refusalOf, withConnection } from "./testing/connect.ts";
import { type SeededTenant, seedTenant } from "./testing/seed-tenant.ts";

let database: TestDatabase;
let ours: SeededTenant;
let theirs: SeededTenant;
let tenantTables: string[];
/** Mail goes in and is never read there. */
const WRITE_ONLY = "mails";
let readable: string[];

const NOBODY = { organizationId: null, userId: null };

beforeAll(async () => {
  database = await createTestDatabase();
  await withConnection(database.connectionString, null, async (owner) => {
    ours = await seedTenant(owner);
    theirs = await seedTenant(owner);
    const { rows } = await owner.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE a.attname = 'organization_id' AND c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
         AND NOT c.relispartition AND c.relname NOT IN ('refresh_tokens', 'impersonations') ORDER BY 1`);
    tenantTables = rows.map((row) => row.name);
    readable = tenantTables.filter((name) => name !== WRITE_ONLY);
  });
});
afterAll(() => database.drop());

const asTenant = <T>(work: (client: Client) => Promise<T>) =>
  withConnection(database.connectionString, "app_tenant", work);

async function organizationsIn(client: Client, table: string): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(`SELECT DISTINCT organization_id AS id FROM ${table}`);
  return rows.map((row) => row.id);
}

test("row-level security is forced on every table, and partitions are open to nobody", async () => {
  await withConnection(database.connectionString, null, async (owner) => {
    const { rows } = await owner.query(`
      SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
         AND relname <> '_prisma_migrations' AND NOT relispartition AND NOT (relrowsecurity AND relforcerowsecurity)
      UNION ALL
      SELECT relname FROM pg_class WHERE relispartition AND relkind = 'r' AND relacl IS NOT NULL
        AND EXISTS (SELECT FROM aclexplode(relacl) WHERE grantee <> relowner)`);
    expect(rows).toEqual([]);
  });
});

test("the seed fills every tenant table of both organisations", async () => {
  await withConnection(database.connectionString, null, async (owner) => {
    for (const table of tenantTables) {
      expect([table, (await organizationsIn(owner, table)).sort()]).toEqual([
        table,
        [ours.organizationId, theirs.organizationId].sort(),
      ]);
    }
  });
  expect(tenantTables.length).toBeGreaterThanOrEqual(15);
});

test("a query without any condition sees nothing before an organisation is set", async () => {
  await asTenant(async (client) => {
    for (const table of [...readable, "organizations", "user_preferences", "account_leases"]) {
      const count = () => client.query(`SELECT 1 FROM ${table}`);
      expect([table, (await count()).rowCount]).toEqual([table, 0]);
      expect([table, (await inTenant(client, NOBODY, count)).rowCount]).toEqual([table, 0]);
    }
    expect((await client.query("SELECT id FROM users")).rowCount).toBe(0);
  });
});

test("a query without any condition sees the organisation that is set and no other", async () => {
  await asTenant(async (client) => {
    for (const tenant of [ours, theirs]) {
      const mails = inTenant(client, tenant, () => refusalOf(organizationsIn(client, WRITE_ONLY)));
      expect(await mails).toBe(INSUFFICIENT_PRIVILEGE);
      for (const table of readable) {
        // Notifications are one person's own.
        const seen = await inTenant(client, tenant, () => organizationsIn(client, table));
        expect([table, seen]).toEqual([table, [tenant.organizationId]]);
      }
    }
  });
});

test("after a transaction its organisation is forgotten", async () => {
  await asTenant(async (client) => {
    await client.query("BEGIN");
    await client.query("SELECT set_config('app.organization_id', $1, true)", [ours.organizationId]);
    expect((await client.query("SELECT 1 FROM content")).rowCount).toBeGreaterThan(0);
    await client.query("COMMIT");
    expect((await client.query("SELECT 1 FROM content")).rowCount).toBe(0);
  });
});

test("no statement changes, removes or moves a row of another organisation", async () => {
  await asTenant(async (client) => {
    for (const table of tenantTables) {
      const statements = {
        update: `UPDATE ${table} SET organization_id = organization_id WHERE organization_id = $1`,
        delete: `DELETE FROM ${table} WHERE organization_id = $1`,
      };
      for (const sql of Object.values(statements)) {
        const outcome = await inTenant(client, ours, async () => {
          const refused = await refusalOf(
            client
              .query(sql, [theirs.organizationId])
              .then(({ rowCount }) => expect([sql, rowCount]).toEqual([sql, 0])),
          );
          return refused ?? "nothing found";
        });
        expect([sql, outcome]).toEqual([sql, expect.stringMatching(/^(nothing found|42501)$/)]);
      }
      const move = `UPDATE ${table} SET organization_id = $1`;
      const moved = await inTenant(client, ours, () =>
        refusalOf(client.query(move, [theirs.organizationId])),
      );
      expect([move, moved]).toEqual([move, INSUFFICIENT_PRIVILEGE]);
    }
  });
});

test("a row for another organisation cannot be inserted", async () => {
  await asTenant(async (client) => {
    const attempts = [
      [
        "INSERT INTO content (organization_id, caption, platform) VALUES ($1, 'x', 'facebook')",
        [theirs.organizationId],
      ],
      [
        "INSERT INTO organization_members (organization_id, user_id) VALUES ($1, $2)",
        [theirs.organizationId, ours.userId],
      ],
      [
        "INSERT INTO audit_entries (organization_id, actor_type, action) VALUES ($1, 'user', 'x')",
        [theirs.organizationId],
      ],
      ["INSERT INTO audit_entries (actor_type, action) VALUES ('user', 'x')", []],
    ] as const;
    for (const [sql, values] of attempts) {
      const refused = await inTenant(client, ours, () => refusalOf(client.query(sql, [...values])));
      expect([sql, refused]).toEqual([sql, INSUFFICIENT_PRIVILEGE]);
    }
  });
});

describe("people and organisations", () => {
  test("one sees oneself and one's colleagues, and no stranger", async () => {
    await asTenant(async (client) => {
      const seen = (tenant: { organizationId: string | null; userId: string | null }) =>
        inTenant(client, tenant, async () =>
          (await client.query("SELECT id FROM users")).rows.map((row) => row.id),
        );
      expect(await seen(ours)).toEqual([ours.userId]);
      expect(await seen({ organizationId: theirs.organizationId, userId: ours.userId })).toEqual(
        expect.arrayContaining([ours.userId, theirs.userId]),
      );
      expect(await seen({ organizationId: null, userId: ours.userId })).toEqual([ours.userId]);
    });
  });

  test("one sees the organisations one belongs to, and changes the current one only", async () => {
    await asTenant(async (client) => {
      await inTenant(client, { organizationId: null, userId: ours.userId }, async () => {
        const { rows } = await client.query("SELECT id FROM organizations");
        expect(rows).toEqual([{ id: ours.organizationId }]);
        expect((await client.query("UPDATE organizations SET about = 'x'")).rowCount).toBe(0);
      });
      await inTenant(client, ours, async () => {
        expect((await client.query("UPDATE organizations SET about = 'x'")).rowCount).toBe(1);
      });
    });
  });

  test("preferences are one's own", async () => {
    await asTenant(async (client) => {
      const { rows } = await inTenant(client, ours, () =>
        client.query("SELECT user_id FROM user_preferences"),
      );
      expect(rows).toEqual([{ user_id: ours.userId }]);
    });
  });

  test("the lease of an account is held by whoever has connected the account", async () => {
    await asTenant(async (client) => {
      const take = (account: string) =>
        client.query(
          `INSERT INTO account_leases (platform, account_id, target_id, deadline) VALUES ('instagram', $1, $2, now())
           ON CONFLICT (platform, account_id) DO UPDATE SET deadline = excluded.deadline`,
          [account, ours.targetId],
        );
      await inTenant(client, ours, async () => {
        expect((await client.query("SELECT account_id FROM account_leases")).rows).toEqual([
          { account_id: ours.accountId },
        ]);
        expect((await take(ours.accountId)).rowCount).toBe(1);
        expect(await refusalOf(take(theirs.accountId))).toBe(INSUFFICIENT_PRIVILEGE);
      });
    });
  });
});
