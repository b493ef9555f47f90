import { CONNECTIONS } from "@businesspro/config/connections";
import { createTestDatabase } from "@businesspro/testing/test-database";
import { expect, test } from "vitest";
import { createDatabases } from "./client.ts";
import { withConnection } from "./testing/connect.ts";
import { stepSystem, stepTenant } from "./transactions.ts";

test("a process has at most 20 connections: under any load its pools keep to theirs", async () => {
  expect(Object.values(CONNECTIONS).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(20);

  const database = await createTestDatabase();
  const applicationName = "businesspro-crowd";
  const databases = createDatabases({ connectionString: database.connectionString, applicationName });
  const tenant = { organizationId: "00000000-0000-0000-0000-000000000001", userId: null };
  const release = Promise.withResolvers<void>();
  const crowd = Array.from({ length: 30 }, (_, index) =>
    index % 2
      ? stepTenant(databases, tenant, () => release.promise)
      : stepSystem(databases, () => release.promise),
  );
  try {
    const { tenant: own, system } = CONNECTIONS;
    await expect
      .poll(() => databases.connections())
      .toMatchObject({
        tenant: { used: own, free: 0 },
        system: { used: system, free: 0 },
      });
    // A pool counts a connection from its first packet, the server from the end of its log-in.
    await withConnection(database.connectionString, null, (owner) =>
      expect
        .poll(async () => {
          const activity = await owner.query(
            "SELECT count(*)::int AS open FROM pg_stat_activity WHERE application_name = $1",
            [applicationName],
          );
          return activity.rows;
        })
        .toEqual([{ open: own + system }]),
    );
  } finally {
    release.resolve();
    await Promise.allSettled(crowd);
    await databases.close();
    await database.drop();
  }
});
