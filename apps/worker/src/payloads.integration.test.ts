import { createLogger } from "@businesspro/config/logger";
import { TASK_SETS } from "@businesspro/config/task-sets";
import { catalogue } from "@businesspro/core/jobs/catalogue";
import { createTenant, type TestTenant } from "@businesspro/core/testing/create-tenant";
import { createTestServices, type TestServices } from "@businesspro/core/testing/create-test-services";
import { createWorld, type World } from "@businesspro/core/testing/create-world";
import { checksumOrganization } from "@businesspro/testing/checksum-organization";
import { runSql } from "@businesspro/testing/run-sql";
import type { JobHelpers, Task } from "graphile-worker";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTaskList } from "./task-list.ts";

type JobName = keyof typeof catalogue;

/** What each job of the catalogue carries beside its organisation. One that is missing here does not compile. */
const PAYLOADS: Record<JobName, (of: World) => object> = {
  "publish.target": (of) => ({ targetId: of.plannedTargetId, version: 1 }),
  "publish.first-comment": (of) => ({ targetId: of.failedTargetId }),
  "analytics.sync-account": (of) => ({ socialAccountId: of.accountId }),
  "analytics.sync-days": (of) => ({ socialAccountId: of.accountId }),
  "account.check": (of) => ({ socialAccountId: of.accountId }),
  "accounts.refresh-token": (of) => ({ socialAccountId: of.accountId }),
  "mail.send": (of) => ({ mailId: of.mailId }),
  "messaging.campaign": (of) => ({ campaignId: of.sendingCampaignId, version: 1 }),
  "messaging.sync-sender": (of) => ({ accountId: of.senderId }),
};
const names = Object.keys(catalogue) as JobName[];

let services: TestServices;
let tasks: Partial<Record<string, Task>>;
const lines: Record<string, unknown>[] = [];
/** Whose rows no job of another organisation may touch. */
let owner: TestTenant;
let hers: World;
let other: TestTenant;
beforeAll(async () => {
  // A network is configured and answers nobody.
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
  const logger = createLogger("worker", "debug", { write: (line) => void lines.push(JSON.parse(line)) });
  tasks = createTaskList({ ...services, logger }, [...TASK_SETS]);
  [owner, other] = [await createTenant(services), await createTenant(services)];
  hers = await createWorld(owner);
  await createWorld(other);
  await makeDue();
});
afterAll(() => services?.close());

/** Gives each job something to do. */
async function makeDue(): Promise<void> {
  await runSql(
    services.connectionString,
    `UPDATE publish_history SET status = 'published', platform_post_id = '1', published_at = now(),
            metrics_due_at = now(), first_comment_status = 'waiting' WHERE id = '${hers.failedTargetId}';
     UPDATE social_accounts SET flow = 'instagram-login', refresh_at = '2026-01-01', token_expires_at = '2030-01-01' WHERE id = '${hers.accountId}'`,
  );
}

const jobIdOf = (name: JobName) => String(names.indexOf(name) + 1);

async function run(name: JobName, payload: object): Promise<void> {
  const id = jobIdOf(name);
  const helpers = { job: { id, task_identifier: name, run_at: new Date() } } as JobHelpers;
  await tasks[name]?.(payload, helpers);
}

const checksum = () => checksumOrganization(services.connectionString, owner.organizationId);

test.each(names)("%s reaches nothing of another organisation", async (name) => {
  const before = await checksum();
  await run(name, { organizationId: other.organizationId, ...PAYLOADS[name](hers) }).catch((error) =>
    expect(error).toMatchObject({ code: "NOT_FOUND" }),
  );
  expect(await checksum()).toEqual(before);
});

test.each(names)("%s refuses a payload of another shape by name, and changes nothing", async (name) => {
  const before = await checksum();
  const older = { organizationId: owner.organizationId, id: hers.accountId };
  await expect(run(name, older)).rejects.toThrow(`The payload of this ${name} is not of this version`);
  await expect(run(name, {})).rejects.toThrow("organizationId");
  expect(await checksum()).toEqual(before);
});

// After the others: without it they could pass because there was nothing to do.
test.each(names)("%s does its work in its own organisation", async (name) => {
  const before = await checksum();
  const failed = await run(name, { organizationId: owner.organizationId, ...PAYLOADS[name](hers) }).then(
    () => false,
    () => true,
  );
  // The network was asked in vain, or what was done stands in the rows.
  if (!failed) expect(await checksum()).not.toEqual(before);
});

// After the others: what they did wrote the lines.
test("what is written while a job runs carries its id and its name", () => {
  expect(new Set(lines.map(({ task }) => task)).size).toBeGreaterThan(1);
  for (const { jobId, task, msg } of lines) expect([msg, jobId]).toEqual([msg, jobIdOf(task as JobName)]);
});
