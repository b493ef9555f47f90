import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DatabaseRole } from "./role-url.ts";
import { INSUFFICIENT_PRIVILEGE, refusalOf, withConnection } from "./testing/connect.ts";
import { type SeededTenant, seedTenant } from "./testing/seed-tenant.ts";

let database: TestDatabase;
let ours: SeededTenant;

beforeAll(async () => {
  database = await createTestDatabase();
  ours = await withConnection(database.connectionString, null, seedTenant);
});
afterAll(() => database.drop());

const ROLES = ["app_tenant", "app_system", "queue", "publisher"] as const;

function refusal(role: DatabaseRole, sql: string): Promise<string | null> {
  return withConnection(database.connectionString, role, async (client) => {
    await client.query(
      "SELECT set_config('app.organization_id', $1, false), set_config('app.user_id', $2, false)",
      [ours.organizationId, ours.userId],
    );
    return refusalOf(client.query(sql));
  });
}

test.each(ROLES)("%s passes no row-level security and inherits nothing", async (role) => {
  await withConnection(database.connectionString, null, async (owner) => {
    const { rows } = await owner.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
              ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = r.oid) AS member_of
         FROM pg_roles r WHERE rolname = $1`,
      [role],
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolcanlogin: false,
        member_of: [],
      },
    ]);
  });
});

describe("is refused", () => {
  const everybody = [
    "CREATE TABLE public.mine (id int)",
    "CREATE SCHEMA mine",
    "TRUNCATE content",
    "DELETE FROM audit_entries",
    "UPDATE audit_entries SET action = 'nothing'",
    "DELETE FROM content",
    "DELETE FROM publish_history",
    "DELETE FROM publish_events",
    "UPDATE publish_events SET step = 'published'",
    "UPDATE ai_logs SET estimated_cost_usd = 0",
    "DELETE FROM ai_logs",
    "DELETE FROM users",
    "DELETE FROM organizations",
    "UPDATE _prisma_migrations SET checksum = 'x'",
    "ALTER TABLE content DISABLE ROW LEVEL SECURITY",
  ];
  const cases: Record<DatabaseRole, string[]> = {
    app_tenant: [
      ...everybody,
      "SELECT password_hash FROM users",
      "SELECT * FROM users",
      "UPDATE users SET password_hash = 'x'",
      "UPDATE users SET email = 'x'",
      "SELECT * FROM refresh_tokens",
      "UPDATE organizations SET plan = 'premium'",
      `UPDATE organizations SET limits = '{"monthlyContent": 1000000}'`,
      "UPDATE organizations SET owner_id = NULL",
      "INSERT INTO organizations (name) VALUES ('x')",
      "SELECT * FROM worker_heartbeats",
      "SELECT * FROM rate_limits",
      "SELECT * FROM _prisma_migrations",
      "SELECT * FROM graphile_worker.jobs",
      "SELECT * FROM graphile_worker._private_jobs",
      "SELECT graphile_worker.add_job('publish.target')",
      "SELECT jobs.enqueue_any('publish.target', '{}', NULL, NULL, NULL, NULL, 'replace', NULL)",
      "SELECT jobs.cancel_any('x')",
      "SELECT jobs.figures()",
      "SELECT jobs.troubled(NULL, 1)",
      "SELECT jobs.hurry(1)",
      "SELECT jobs.discard(1)",
      "SELECT * FROM staff",
      "SELECT * FROM staff_sessions",
      "SELECT ensure_ai_logs_partitions(current_date, 1)",
    ],
    app_system: [
      ...everybody,
      "SELECT access_token FROM social_accounts",
      "SELECT * FROM social_accounts",
      "UPDATE social_accounts SET is_active = false",
      "UPDATE content SET caption = 'x'",
      "INSERT INTO content (organization_id, caption, platform) VALUES (uuid_generate_v4(), 'x', 'facebook')",
      "SELECT * FROM content_variants",
      "SELECT * FROM usage_counters",
      "SELECT * FROM graphile_worker.jobs",
      "SELECT graphile_worker.add_job('publish.target')",
    ],
    queue: [
      "SELECT * FROM content",
      "SELECT * FROM users",
      "SELECT * FROM social_accounts",
      "SELECT * FROM publish_history",
      "SELECT * FROM audit_entries",
      "SELECT * FROM staff",
      "CREATE TABLE public.mine (id int)",
      "CREATE SCHEMA mine",
    ],
    publisher: [
      ...everybody,
      "UPDATE content SET caption = 'x'",
      "INSERT INTO content (organization_id, caption, platform) VALUES (uuid_generate_v4(), 'x', 'facebook')",
      "UPDATE schedules SET scheduled_for = now()",
      "UPDATE social_accounts SET access_token = 'x'",
      "UPDATE media SET fault = NULL",
      "SELECT * FROM publish_events",
      "SELECT * FROM users",
      "SELECT * FROM audit_entries",
      "DELETE FROM account_leases",
      "SELECT * FROM graphile_worker.jobs",
      "CREATE TABLE publishing.mine (id int)",
    ],
  };
  test.each(
    Object.entries(cases).flatMap(([role, list]) => list.map((sql) => [role as DatabaseRole, sql] as const)),
  )("%s: %s", async (role, sql) => {
    expect(await refusal(role, sql)).toBe(INSUFFICIENT_PRIVILEGE);
  });

  test("a month of logs, read past its parent", async () => {
    await withConnection(database.connectionString, null, async (owner) => {
      const { rows } = await owner.query<{ name: string }>(
        "SELECT relname AS name FROM pg_class WHERE relispartition AND relkind = 'r'",
      );
      expect(rows.length).toBeGreaterThanOrEqual(5);
      for (const { name } of rows) {
        for (const role of ROLES)
          expect(await refusal(role, `SELECT * FROM ${name}`)).toBe(INSUFFICIENT_PRIVILEGE);
      }
    });
  });
});

test("the system finds people, sessions, targets and pictures of every organisation", async () => {
  await withConnection(database.connectionString, "app_system", async (client) => {
    for (const sql of [
      "SELECT password_hash FROM users",
      "SELECT * FROM refresh_tokens",
      "SELECT * FROM organization_members",
      "SELECT * FROM publish_history",
      "SELECT id, account_id, needs_reconnect FROM social_accounts",
      "SELECT * FROM content",
      "SELECT * FROM media",
      "SELECT * FROM connect_attempts",
      "SELECT * FROM ai_logs",
      "SELECT * FROM audit_entries",
    ]) {
      expect([sql, (await client.query(sql)).rowCount]).not.toEqual([sql, 0]);
    }
  });
});

test("a log-in of its own can take the place of the shared address", async () => {
  const login = `tenant_login_${process.pid}`;
  await withConnection(database.connectionString, null, async (owner) => {
    await owner.query(`CREATE ROLE ${login} LOGIN PASSWORD 'secret' IN ROLE app_tenant`);
  });
  try {
    const url = new URL(database.connectionString);
    url.username = login;
    url.password = "secret";
    await withConnection(url.href, "app_tenant", async (client) => {
      expect((await client.query("SELECT 1 FROM content")).rowCount).toBe(0);
      await client.query("SET ROLE NONE");
      expect(await refusalOf(client.query("SELECT password_hash FROM users"))).toBe(INSUFFICIENT_PRIVILEGE);
    });
  } finally {
    await withConnection(database.connectionString, null, (owner) => owner.query(`DROP ROLE ${login}`));
  }
});
