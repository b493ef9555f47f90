import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createTestDatabase } from "@businesspro/testing/test-database";
import { expect, onTestFinished, test } from "vitest";
import { createDatabases } from "./client.ts";
import { CHANGE } from "./testing/freezing-program.ts";
import { stepSystem } from "./transactions.ts";

const program = join(import.meta.dirname, "testing/freezing-program.ts");

test("a process that freezes in a transaction holds up nobody for long, and goes on when it thaws", async () => {
  const database = await createTestDatabase();
  const { connectionString } = database;
  const databases = createDatabases({ connectionString, applicationName: "businesspro-test" });
  await stepSystem(
    databases,
    (tx) => tx.$executeRaw`INSERT INTO worker_heartbeats (pool_id, pool_ids, task_sets, started_at, beat_at)
                           VALUES ('pool', '{}', '{}', now(), now())`,
  );
  const child = spawn(process.execPath, [program], {
    env: { DATABASE_URL: connectionString },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await databases.close();
    await database.drop();
  });
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await said.next()).value).toBe("changed");

  const changed = await stepSystem(databases, (tx) => tx.$executeRawUnsafe(CHANGE), { timeout: 45_000 });
  expect(changed).toBe(1);

  child.kill("SIGCONT");
  expect([(await said.next()).value, (await said.next()).value]).toEqual(["DatabaseUnavailableError", "1"]);
});
