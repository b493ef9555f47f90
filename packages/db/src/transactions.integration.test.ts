import { randomUUID } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabases, type Databases, Prisma } from "./client.ts";
import { DatabaseUnavailableError } from "./database-unavailable.ts";
import { refuseOtherRole } from "./refuse-other-role.ts";
import { withConnection } from "./testing/connect.ts";
import { type SeededTenant, seedTenant } from "./testing/seed-tenant.ts";
import { callTenant, withSystem, withTenant } from "./transactions.ts";

let database: TestDatabase;
let databases: Databases;
let ours: SeededTenant;
let theirs: SeededTenant;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = createDatabases({
    connectionString: database.connectionString,
    applicationName: "test",
    poolSize: 2,
  });
  await withConnection(database.connectionString, null, async (owner) => {
    ours = await seedTenant(owner);
    theirs = await seedTenant(owner);
  });
});
afterAll(async () => {
  await databases.close();
  await database.drop();
});

const draft = (organizationId: string) => ({ organizationId, caption: "Masala chai", platform: "instagram" });

test("a tenant's queries find its own rows, and another's are not there", async () => {
  await withTenant(databases, ours, async (tx) => {
    const rows = await tx.content.findMany({ include: { variants: true, schedule: true, targets: true } });
    expect(new Set(rows.map((row) => row.organizationId))).toEqual(new Set([ours.organizationId]));
    expect(await tx.content.findUnique({ where: { id: theirs.contentId } })).toBeNull();
    const { count } = await tx.content.updateMany({
      where: { id: theirs.contentId },
      data: { caption: "x" },
    });
    expect(count).toBe(0);
  });
  const update = withTenant(databases, ours, (tx) =>
    tx.content.update({ where: { id: theirs.contentId }, data: { caption: "x" } }),
  );
  await expect(update).rejects.toMatchObject({ code: "P2025" });
  const create = withTenant(databases, ours, (tx) =>
    tx.content.create({ data: draft(theirs.organizationId) }),
  );
  await expect(create).rejects.toThrow(/row-level security/);
});

test("rows are created with scalar ids, children included, and a link to another's row is refused", async () => {
  const { organizationId } = ours;
  const created = await withTenant(databases, ours, (tx) =>
    tx.content.create({
      data: {
        ...draft(organizationId),
        variants: { create: [{ organizationId, variantType: "hook", variantData: "Chai?" }] },
      },
      include: { variants: true },
    }),
  );
  expect(created.variants).toHaveLength(1);
  const link = withTenant(databases, ours, (tx) =>
    tx.contentVariant.create({
      data: { organizationId, contentId: theirs.contentId, variantType: "hook", variantData: "x" },
    }),
  );
  await expect(link).rejects.toMatchObject({ code: "P2003" });
});

test("people are read without their password's hash", async () => {
  await withTenant(databases, ours, async (tx) => {
    const [user] = await tx.user.findMany();
    expect(user).toMatchObject({ id: ours.userId, name: "Asha" });
    expect(user).not.toHaveProperty("passwordHash");
    const renamed = await tx.user.update({ where: { id: ours.userId }, data: { name: "Asha K" } });
    expect(renamed.name).toBe("Asha K");
  });
  const [user] = await withSystem(databases, (tx) => tx.user.findMany({ select: { passwordHash: true } }));
  expect(user?.passwordHash).toBe("hash");
});

test("what fails is undone, and pooled connections carry no organisation over", async () => {
  const id = randomUUID();
  const failing = withTenant(databases, ours, async (tx) => {
    await tx.content.create({ data: { id, ...draft(ours.organizationId) } });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  // Both connections of the pool, several times.
  const counts = await Promise.all(
    Array.from({ length: 8 }, () =>
      databases.tenant.$transaction(async (tx) => [
        await tx.content.count(),
        await tx.content.count({ where: { id } }),
      ]),
    ),
  );
  expect(counts).toEqual(Array.from({ length: 8 }, () => [0, 0]));
});

test("settings are made once for each transaction, in one statement", async () => {
  const seen = await withTenant(databases, ours, async (tx) => {
    return tx.$queryRaw`SELECT current_user::text AS role, current_setting('app.organization_id') AS organization,
                               current_setting('app.user_id') AS "user"`;
  });
  expect(seen).toEqual([{ role: "app_tenant", organization: ours.organizationId, user: ours.userId }]);
  const job = await withTenant(databases, { ...ours, userId: null }, (tx) => tx.user.findMany());
  expect(job.map((user) => user.id)).toEqual([ours.userId]);
});

describe("when the database is not there", () => {
  const attempt = (connectionString: string) => {
    const absent = createDatabases({ connectionString, applicationName: "test" });
    return withSystem(absent, (tx) => tx.user.count()).finally(() => absent.close());
  };

  test("nothing listens", async () => {
    await expect(attempt("postgresql://nobody:secret@127.0.0.1:1/none")).rejects.toThrow(
      DatabaseUnavailableError,
    );
  });

  test("nothing listens, and one call asks", async () => {
    const connectionString = "postgresql://nobody:secret@127.0.0.1:1/none";
    const absent = createDatabases({ connectionString, applicationName: "test" });
    await expect(callTenant(absent, Prisma.sql`SELECT 1`)).rejects.toThrow(DatabaseUnavailableError);
    await absent.close();
  });

  test("the connection of one call is cut in its middle", async () => {
    const cut = callTenant(databases, Prisma.sql`SELECT pg_sleep(60)::text AS cut_here`).catch(String);
    await withConnection(database.connectionString, null, async (owner) => {
      const end =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%cut_here' AND state = 'active'";
      while ((await owner.query(end)).rowCount === 0);
    });
    expect(await cut).toMatch(/^DatabaseUnavailableError/);
    expect(await callTenant(databases, Prisma.sql`SELECT ${1}::int AS one`)).toEqual([{ one: 1 }]);
  });

  test("the message holds no password", async () => {
    const error = await attempt("postgresql://nobody:secret@127.0.0.1:1/none").catch(String);
    expect(error).not.toContain("secret");
  });

  test("no connection is free in time", async () => {
    const release = Promise.withResolvers<void>();
    const small = createDatabases({
      connectionString: database.connectionString,
      applicationName: "test",
      poolSize: 1,
    });
    const holder = withSystem(small, () => release.promise);
    await expect(withSystem(small, (tx) => tx.user.count())).rejects.toThrow(DatabaseUnavailableError);
    release.resolve();
    await holder;
    await small.close();
  });

  test("its connection is cut in the middle", async () => {
    const cut = withSystem(databases, async (tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await withConnection(database.connectionString, null, (owner) =>
        owner.query("SELECT pg_terminate_backend($1)", [row?.pid]),
      );
      return tx.user.count();
    });
    await expect(cut).rejects.toThrow(DatabaseUnavailableError);
    expect(await withSystem(databases, (tx) => tx.user.count())).toBe(2);
  });
});

test("a connection that comes up as somebody else is refused", async () => {
  // As behind a pooler that drops the start-up option.
  const asOwner = withConnection(database.connectionString, null, (client) =>
    refuseOtherRole(client, "app_tenant"),
  );
  await expect(asOwner).rejects.toThrow(/started as "postgres" instead of "app_tenant"/);
  await withConnection(database.connectionString, "app_tenant", (client) =>
    refuseOtherRole(client, "app_tenant"),
  );
});

test("the role wins over options that the address brings along", async () => {
  const url = new URL(database.connectionString);
  url.searchParams.set("options", "-c role=app_system -c statement_timeout=1234");
  const both = createDatabases({ connectionString: url.href, applicationName: "test" });
  const seen = await withTenant(
    both,
    ours,
    (tx) => tx.$queryRaw`SELECT current_user::text AS role, current_setting('statement_timeout') AS timeout`,
  );
  expect(seen).toEqual([{ role: "app_tenant", timeout: "1234ms" }]);
  await both.close();
});
