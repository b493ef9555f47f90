import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from "@businesspro/testing/test-database";
import type { Client } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createDatabases } from "./client.ts";
import { readWholeCatalogue } from "./conformance/read-catalogue.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "./embedded-postgres.ts";
import { enqueueJob } from "./jobs.ts";
import { applyMigrations } from "./migrate.ts";
import { MigrationError } from "./migrations/migration-error.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "./migrations/read-migrations.ts";
import { withConnection } from "./testing/connect.ts";
import { findDrift } from "./testing/find-drift.ts";
import { seedTenant } from "./testing/seed-tenant.ts";
import { withSystem, withTenant } from "./transactions.ts";

const ALL = readMigrations().migrationDirectories.map((directory) => directory.path);
const made: TestDatabase[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(made.splice(0).map((database) => database.drop()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function emptyDatabase(): Promise<string> {
  const database = await createEmptyDatabase();
  made.push(database);
  return database.connectionString;
}

/** The shipped migrations, and one more. */
async function folderWith(name: string, sql: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "businesspro-migrations-"));
  folders.push(folder);
  await cp(MIGRATIONS_FOLDER, folder, { recursive: true });
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, "migration.sql"), sql);
  return folder;
}

const asOwner = <T>(connectionString: string, work: (client: Client) => Promise<T>) =>
  withConnection(connectionString, null, work);

describe.each([14, 18] as const)("on PostgreSQL %i, by an owner who is no superuser", (major) => {
  let home: string;
  let server: EmbeddedPostgres;
  let owner: string;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), `businesspro-postgres-${major}-`));
    server = await startEmbeddedPostgres({ dataDirectory: home, major, settings: { fsync: "off" } });
    const url = new URL(server.adminConnectionString);
    url.username = "shop_owner";
    url.password = "secret";
    url.pathname = "/shop";
    owner = url.href;
    await asOwner(server.adminConnectionString, async (client) => {
      await client.query("CREATE ROLE shop_owner LOGIN CREATEROLE PASSWORD 'secret'");
      await client.query("CREATE DATABASE shop OWNER shop_owner");
    });
  });
  afterAll(async () => {
    await server?.stop();
    await rm(home, { recursive: true, force: true });
  });

  test("all migrations are applied, once", async () => {
    expect(await applyMigrations(owner)).toEqual(ALL);
    expect(await applyMigrations(owner)).toEqual([]);
    await asOwner(owner, async (client) => {
      const { rows } = await client.query(
        "SELECT current_setting('server_version_num')::int / 10000 AS major",
      );
      expect(rows).toEqual([{ major }]);
    });
  });

  test("the tables, keys, policies, grants and functions are those of the test template", async () => {
    const template = await createTestDatabase();
    made.push(template);
    const [expected, found] = await Promise.all(
      [template.connectionString, owner].map((address) => asOwner(address, readWholeCatalogue)),
    );
    expect(found).toEqual(expected);
    expect(found?.size).toBeGreaterThan(1000);
  });

  test("the queue may make schemas while it is migrated only", async () => {
    await asOwner(owner, async (client) => {
      const { rows } = await client.query(
        "SELECT has_database_privilege('queue', current_database(), 'CREATE') AS may",
      );
      expect(rows).toEqual([{ may: false }]);
    });
  });

  test("tenancy and jobs work through that owner's address", async () => {
    const databases = createDatabases({ connectionString: owner, applicationName: "test" });
    try {
      const seeded = await asOwner(urlOf(server.adminConnectionString, "shop"), seedTenant);
      const rows = await withTenant(databases, seeded, async (tx) => {
        await enqueueJob(tx, {
          task: "publish.target",
          payload: { organizationId: seeded.organizationId },
          jobKey: `publish.target:${seeded.organizationId}:x`,
          runAt: null,
          maxAttempts: 2,
          queueName: null,
          priority: 0,
        });
        return tx.publishTarget.findMany();
      });
      expect(rows).toHaveLength(2);
      expect(await withSystem(databases, (tx) => tx.publishTarget.count())).toBe(2);

      // The composite key beside SET NULL, in the form that this major understands.
      await asOwner(urlOf(server.adminConnectionString, "shop"), (client) =>
        client.query("DELETE FROM schedules WHERE id = $1", [seeded.scheduleId]),
      );
      const target = await withTenant(databases, seeded, (tx) =>
        tx.publishTarget.findUniqueOrThrow({ where: { id: seeded.targetId } }),
      );
      expect(target.scheduleId).toBeNull();
    } finally {
      await databases.close();
    }
  });
});

function urlOf(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

test("Prisma finds nothing to change in the migrated database, and would find a column that is missing", async () => {
  const database = await createTestDatabase();
  made.push(database);
  expect(await findDrift(database.connectionString)).toBe("");
  await asOwner(database.connectionString, (client) =>
    client.query("ALTER TABLE content DROP COLUMN revision"),
  );
  expect(await findDrift(database.connectionString)).toContain('ADD COLUMN     "revision"');
});

test("starters at the same time take turns, and one does the work", async () => {
  const address = await emptyDatabase();
  const results = await Promise.all(Array.from({ length: 4 }, () => applyMigrations(address)));
  expect(results.sort((a, b) => b.length - a.length)).toEqual([ALL, [], [], []]);
});

describe("a migration that fails", () => {
  const NAME = "29990101000000_extra";

  test("is named with its reason, leaves nothing, and is tried again once its cause is gone", async () => {
    const address = await emptyDatabase();
    const broken = await folderWith(NAME, "CREATE TABLE extra (id int);\nSELECT 1 / 0;");
    const failing = applyMigrations(address, broken);
    await expect(failing).rejects.toThrow(MigrationError);
    await expect(failing).rejects.toThrow(
      /29990101000000_extra failed[\s\S]*start again[\s\S]*division by zero/,
    );
    await asOwner(address, async (client) => {
      expect((await client.query("SELECT to_regclass('extra') AS found")).rows).toEqual([{ found: null }]);
    });
    const mended = await folderWith(NAME, "CREATE TABLE extra (id int);");
    expect(await applyMigrations(address, mended)).toEqual([NAME]);
    expect(await applyMigrations(address, mended)).toEqual([]);
  });

  test("because its process was killed is tried again", async () => {
    const address = await emptyDatabase();
    await applyMigrations(address);
    // The line that Prisma writes before it begins.
    await asOwner(address, (client) =>
      client.query(
        "INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES (gen_random_uuid()::text, 'x', $1)",
        [NAME],
      ),
    );
    const folder = await folderWith(NAME, "CREATE TABLE extra (id int);");
    expect(await applyMigrations(address, folder)).toEqual([NAME]);
  });

  test("tells no password", async () => {
    const address = await emptyDatabase();
    const broken = await folderWith(NAME, "SELECT 1 / 0;");
    const message = await applyMigrations(address, broken).catch(String);
    expect(message).not.toContain(new URL(address).password);
  });
});

test("roles of another user are asked for by name", async () => {
  const address = await emptyDatabase();
  const login = `poor_owner_${process.pid}`;
  const database = new URL(address).pathname.slice(1);
  await asOwner(address, async (client) => {
    await client.query(`CREATE ROLE ${login} LOGIN CREATEROLE PASSWORD 'secret'`);
    await client.query(`ALTER DATABASE ${database} OWNER TO ${login}`);
  });
  const url = new URL(address);
  url.username = login;
  url.password = "secret";
  await expect(applyMigrations(url.href)).rejects.toThrow(
    `Let a superuser run: GRANT app_tenant, app_system, queue TO ${login}`,
  );
  await asOwner(address, async (client) => {
    await client.query(`GRANT app_tenant, app_system, queue TO ${login}`);
    await expect(applyMigrations(url.href)).rejects.toThrow(
      `Let a superuser run: GRANT publisher TO ${login}`,
    );
    await client.query(`GRANT publisher TO ${login}`);
    await applyMigrations(url.href);
    await client.query(`ALTER DATABASE ${database} OWNER TO postgres`);
    await client.query(`REASSIGN OWNED BY ${login} TO postgres`);
    await client.query(`DROP OWNED BY ${login}`);
    await client.query(`DROP ROLE ${login}`);
  });
});

describe("months of ai_logs", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const insertAt = (client: Client, at: string) =>
    client.query(
      `INSERT INTO ai_logs (feature, model_enum, cost_bucket, created_at) VALUES ('write', 'LIGHT_MODEL', 'low', $1)
       RETURNING tableoid::regclass::text AS month`,
      [at],
    );

  test("the last one, this one and three more stand ready, and each takes rows from its first to its last instant", async () => {
    await asOwner(database.connectionString, async (client) => {
      const now = new Date();
      for (const ahead of [-1, 0, 1, 2, 3]) {
        const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
        const last = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead + 1, 1) - 1);
        const name = `ai_logs_${first.toISOString().slice(0, 7).replace("-", "_")}`;
        expect((await insertAt(client, first.toISOString())).rows).toEqual([{ month: name }]);
        expect((await insertAt(client, last.toISOString())).rows).toEqual([{ month: name }]);
      }
    });
  });

  test("are made by the system, once, however many ask at once and in whichever zone", async () => {
    const ask = (zone: string) =>
      withConnection(database.connectionString, "app_system", async (client) => {
        await client.query(`SET TIME ZONE '${zone}'`);
        const { rows } = await client.query<{ made: number }>(
          "SELECT ensure_ai_logs_partitions('2031-12-15', 3) AS made",
        );
        return rows[0]?.made ?? 0;
      });
    const answers = await Promise.all(["Asia/Kolkata", "UTC", "America/New_York", "Asia/Kolkata"].map(ask));
    expect(answers.reduce((sum, made) => sum + made, 0)).toBe(3);
    await asOwner(database.connectionString, async (client) => {
      expect((await insertAt(client, "2031-12-31T23:59:59.999Z")).rows).toEqual([
        { month: "ai_logs_2031_12" },
      ]);
      expect((await insertAt(client, "2032-01-01T00:00:00Z")).rows).toEqual([{ month: "ai_logs_2032_01" }]);
      expect((await insertAt(client, "2032-02-29T23:59:59.999Z")).rows).toEqual([
        { month: "ai_logs_2032_02" },
      ]);
      await expect(insertAt(client, "2032-03-01T00:00:00Z")).rejects.toThrow(/no partition/);
    });
  });

  test("are not made by the thousand", async () => {
    await asOwner(database.connectionString, async (client) => {
      await expect(client.query("SELECT ensure_ai_logs_partitions('2031-12-15', 1000)")).rejects.toThrow(
        /between 1 and 36/,
      );
      await expect(client.query("SELECT ensure_ai_logs_partitions('2031-12-15', NULL)")).rejects.toThrow();
    });
  });
});
