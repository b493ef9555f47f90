import { once } from "node:events";
import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createDatabases, type Databases } from "./client.ts";
import { listenForPublishEvents, type PublishEventListener } from "./listen.ts";
import { withConnection } from "./testing/connect.ts";
import { type SeededTenant, seedTenant } from "./testing/seed-tenant.ts";
import { withTenant } from "./transactions.ts";

const APPLICATION = "listen-test";

let database: TestDatabase;
let databases: Databases;
let ours: SeededTenant;
const open: PublishEventListener[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  databases = createDatabases({ connectionString: database.connectionString, applicationName: "test" });
  ours = await withConnection(database.connectionString, null, seedTenant);
});
afterEach(() => Promise.all(open.splice(0).map((listener) => listener.close())));
afterAll(async () => {
  await databases.close();
  await database.drop();
});

function listen(onLost: (error: Error) => void = () => undefined): PublishEventListener {
  const listener = listenForPublishEvents({
    connectionString: database.connectionString,
    applicationName: APPLICATION,
    onLost,
  });
  open.push(listener);
  return listener;
}

const record = (fail = false) =>
  withTenant(databases, ours, async (tx) => {
    const { id } = await tx.publishEvent.create({
      data: {
        organizationId: ours.organizationId,
        targetId: ours.targetId,
        step: "started",
        status: "publishing",
      },
    });
    if (fail) throw new Error("undone");
    return id.toString();
  });

const cutConnections = () =>
  withConnection(database.connectionString, null, (owner) =>
    owner.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1", [
      APPLICATION,
    ]),
  );

test("a committed event is heard, with its organisation and target; an undone one is not", async () => {
  const listener = listen();
  await listener.ready;
  const heard = once(listener.events, "event");
  await expect(record(true)).rejects.toThrow("undone");
  const id = await record();
  expect(await heard).toEqual([{ id, organizationId: ours.organizationId, targetId: ours.targetId }]);
});

test("after a lost connection it listens again, and says that something may have been missed", async () => {
  const lost: string[] = [];
  const listener = listen((error) => lost.push(error.message));
  await listener.ready;
  for (let round = 0; round < 2; round++) {
    const gap = once(listener.events, "event");
    await cutConnections();
    expect(await gap).toEqual([null]);
    const heard = once(listener.events, "event");
    const id = await record();
    expect(await heard).toEqual([expect.objectContaining({ id })]);
  }
  expect(lost).toHaveLength(2);
});

test("what others say on the channel is not taken for an event", async () => {
  const listener = listen();
  await listener.ready;
  const heard = once(listener.events, "event");
  await withConnection(database.connectionString, "app_tenant", async (client) => {
    for (const payload of ["", "no json", "[]", "null", '{"id": 1}']) {
      await client.query("SELECT pg_notify('publish_events', $1)", [payload]);
    }
  });
  const id = await record();
  expect(await heard).toEqual([expect.objectContaining({ id })]);
});

test("closing ends its connection, also while the database is away", async () => {
  const listener = listen();
  await listener.ready;
  await listener.close();
  await withConnection(database.connectionString, null, async (owner) => {
    const { rows } = await owner.query(
      "SELECT 1 FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()",
      [APPLICATION],
    );
    expect(rows).toEqual([]);
  });

  const lost = Promise.withResolvers<Error>();
  const nowhere = listenForPublishEvents({
    connectionString: "postgresql://nobody@127.0.0.1:1/none",
    applicationName: APPLICATION,
    onLost: lost.resolve,
  });
  await lost.promise;
  await nowhere.close();
});
