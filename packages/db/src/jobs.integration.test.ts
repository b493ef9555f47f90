import { randomUUID } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabases, type Databases } from "./client.ts";
import { cancelJob, enqueueJob, findAbsentJobs, type QueuedJob } from "./jobs.ts";
import { withConnection } from "./testing/connect.ts";
import { withSystem, withTenant } from "./transactions.ts";

let database: TestDatabase;
let databases: Databases;

beforeAll(async () => {
  database = await createTestDatabase();
  databases = createDatabases({ connectionString: database.connectionString, applicationName: "test" });
});
afterAll(async () => {
  await databases.close();
  await database.drop();
});

const tenant = () => ({ organizationId: randomUUID(), userId: null });

function publishJob(organizationId: string, changes: Partial<QueuedJob> = {}): QueuedJob {
  return {
    task: "publish.target",
    payload: { organizationId, version: 1 },
    jobKey: `publish.target:${organizationId}:target`,
    runAt: null,
    maxAttempts: 5,
    queueName: null,
    priority: 0,
    ...changes,
  };
}

async function queued(organizationId: string) {
  return withConnection(database.connectionString, "queue", async (client) => {
    const { rows } = await client.query(
      `SELECT j.key, t.identifier AS task, j.payload, j.run_at, j.max_attempts, j.priority, q.queue_name
         FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
         LEFT JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
        WHERE j.payload ->> 'organizationId' = $1 ORDER BY j.id`,
      [organizationId],
    );
    return rows;
  });
}

test("a job commits with its transaction, as it was asked for", async () => {
  const us = tenant();
  const runAt = new Date("2026-12-01T04:30:00.123Z");
  await withTenant(databases, us, (tx) =>
    enqueueJob(
      tx,
      publishJob(us.organizationId, { runAt, queueName: "publish-3", maxAttempts: 7, priority: 3 }),
    ),
  );
  expect(await queued(us.organizationId)).toEqual([
    {
      key: `publish.target:${us.organizationId}:target`,
      task: "publish.target",
      payload: { organizationId: us.organizationId, version: 1 },
      run_at: runAt,
      max_attempts: 7,
      priority: 3,
      queue_name: "publish-3",
    },
  ]);
});

test("a job goes with a transaction that is rolled back", async () => {
  const us = tenant();
  const failing = withTenant(databases, us, async (tx) => {
    await enqueueJob(tx, publishJob(us.organizationId));
    throw new Error("changed my mind");
  });
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await queued(us.organizationId)).toEqual([]);
});

test("the same key replaces the waiting job; cancelling removes it, and comes back with a rollback", async () => {
  const us = tenant();
  const job = (version: number) =>
    publishJob(us.organizationId, { payload: { organizationId: us.organizationId, version } });
  await withTenant(databases, us, (tx) => enqueueJob(tx, job(1)));
  await withTenant(databases, us, (tx) => enqueueJob(tx, job(2)));
  expect((await queued(us.organizationId)).map((row) => row.payload.version)).toEqual([2]);

  const undone = withTenant(databases, us, async (tx) => {
    await cancelJob(tx, job(2).jobKey);
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await queued(us.organizationId)).toHaveLength(1);

  await withTenant(databases, us, (tx) => cancelJob(tx, job(2).jobKey));
  await withTenant(databases, us, (tx) => cancelJob(tx, `publish.target:${us.organizationId}:unknown`));
  expect(await queued(us.organizationId)).toEqual([]);
});

test("a tenant enqueues and cancels nothing of another", async () => {
  const us = tenant();
  const them = tenant();
  await withTenant(databases, them, (tx) => enqueueJob(tx, publishJob(them.organizationId)));
  const theirJob = publishJob(them.organizationId);
  const attempts: QueuedJob[] = [
    theirJob,
    { ...publishJob(us.organizationId), jobKey: theirJob.jobKey },
    { ...theirJob, jobKey: publishJob(us.organizationId).jobKey },
    publishJob(us.organizationId, { payload: {} }),
    publishJob(us.organizationId, { payload: null }),
    publishJob(us.organizationId, { payload: [us.organizationId] }),
    publishJob(us.organizationId, { jobKey: `other.task:${us.organizationId}:target` }),
    publishJob(us.organizationId, { jobKey: `publish.target:${us.organizationId}` }),
    publishJob(us.organizationId, { task: "not a task" }),
  ];
  for (const job of attempts) {
    await expect(withTenant(databases, us, (tx) => enqueueJob(tx, job))).rejects.toThrow(/42501|22023/);
  }
  await expect(withTenant(databases, us, (tx) => cancelJob(tx, theirJob.jobKey))).rejects.toThrow("42501");
  // Without an organisation nothing at all.
  const nowhere = { organizationId: "", userId: null };
  await expect(withTenant(databases, nowhere, (tx) => enqueueJob(tx, theirJob))).rejects.toThrow("42501");
  await expect(withTenant(databases, nowhere, (tx) => cancelJob(tx, "a::b"))).rejects.toThrow("42501");

  expect(await queued(us.organizationId)).toEqual([]);
  expect(await queued(them.organizationId)).toHaveLength(1);
});

test("the system enqueues and cancels for every organisation", async () => {
  const them = tenant();
  await withSystem(databases, (tx) => enqueueJob(tx, publishJob(them.organizationId)));
  expect(await queued(them.organizationId)).toHaveLength(1);
  await withSystem(databases, (tx) => cancelJob(tx, publishJob(them.organizationId).jobKey));
  expect(await queued(them.organizationId)).toEqual([]);
});

test("tells the system, and nobody else, which keys have no job", async () => {
  const us = tenant();
  const absent = (keys: string[]) => withSystem(databases, (tx) => findAbsentJobs(tx, keys));
  const soon = publishJob(us.organizationId);
  const later = publishJob(us.organizationId, {
    jobKey: `publish.target:${us.organizationId}:later`,
    runAt: new Date(Date.now() + 3_600_000),
  });
  await withTenant(databases, us, async (tx) => {
    await enqueueJob(tx, soon);
    await enqueueJob(tx, later);
  });
  expect(await absent([soon.jobKey, later.jobKey, "publish.target:none"])).toEqual(
    new Set([later.jobKey, "publish.target:none"]),
  );
  await expect(withTenant(databases, us, (tx) => findAbsentJobs(tx, [soon.jobKey]))).rejects.toThrow("42501");
});
