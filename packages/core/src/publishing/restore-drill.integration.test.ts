import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger } from "@businesspro/config/logger";
import { makeBackupKey } from "@businesspro/db/backup/age";
import { restoreBackup } from "@businesspro/db/backup/restore-backup";
import { writeBackup } from "@businesspro/db/backup/write-backup";
import { readTenant } from "@businesspro/db/transactions";
import { runSql } from "@businesspro/testing/run-sql";
import { createEmptyDatabase } from "@businesspro/testing/test-database";
import { expect, test } from "vitest";
import { saveContent } from "../content/save-content.ts";
import { createServices } from "../create-services.ts";
import { publishGroupNow } from "../scheduling/publish-group-now.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices } from "../testing/create-test-services.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { startProgram } from "../testing/run-program.ts";
import { connectSandboxAccount, controlSandbox } from "../testing/sandbox-account.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { publishTarget } from "./publish-target.ts";
import { resolveTarget } from "./resolve-target.ts";

/** Short, but in the relations of those that are shipped. */
const WAITS = {
  PUBLISH_LEASE_SECONDS: "6",
  PUBLISH_QUIET_SECONDS: "3",
  PUBLISH_CLIENT_DEADLINE_SECONDS: "2",
  SWEEP_INTERVAL_SECONDS: "0.5",
  HEARTBEAT_SECONDS: "0.5",
};

test("after a restore nothing is published twice, and what may be out is asked or looked for", async () => {
  await using cleanup = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "businesspro-drill-"));
  cleanup.defer(() => rm(folder, { recursive: true, force: true }));
  const network = await startSandboxNetwork();
  cleanup.defer(network.stop);
  const services = await createTestServices({ sandboxUrl: network.url, env: WAITS });
  cleanup.defer(services.close);
  const owner = await createTenant({ ...services, now: () => new Date() });
  const account = await connectSandboxAccount(owner, network.url, "facebook");
  const names = ["outBefore", "dueOut", "dueNotOut", "laterOut", "laterNotOut"] as const;
  type Name = (typeof names)[number];
  const groups = new Map<string, string>();
  for (const name of names) groups.set(name, await plan(owner, account.id, name));
  const targetOf = (tenant: TestTenant, name: Name) =>
    readTenant(tenant.databases, tenant, (tx) =>
      tx.publishTarget.findFirstOrThrow({
        where: { content: { groupId: groups.get(name) ?? "" } },
        select: { id: true, version: true, status: true },
      }),
    );
  const publish = async (name: Name) => {
    await publishGroupNow(owner, { groupId: groups.get(name) ?? "" });
    const { id, version } = await targetOf(owner, name);
    await publishTarget({ ...owner, actor: { type: "job", name: "drill" } }, { targetId: id, version });
  };
  const onSource = (sql: string) => runSql(services.connectionString, sql);

  await publish("outBefore");
  await onSource(`UPDATE publish_history SET due_at = now() + interval '1 second'
    WHERE content_id IN (SELECT id FROM content WHERE caption IN ('dueOut', 'dueNotOut'))`);
  const key = await makeBackupKey();
  const file = join(folder, "shop.age");
  await writeBackup(services.connectionString, { file, recipients: [key.recipient] });
  // What the backup knows nothing of: a post that left at its time, and one that the owner sent earlier than planned.
  await publish("dueOut");
  await publish("laterOut");
  const stillAhead = "SELECT count(*)::int AS ahead FROM publish_history WHERE due_at > now()";
  await expect.poll(() => onSource(stillAhead), { timeout: 10_000 }).toEqual([{ ahead: 1 }]);

  const restored = await createEmptyDatabase();
  cleanup.defer(restored.drop);
  const { connectionString } = restored;
  const report = await restoreBackup(connectionString, { file, key: key.identity });
  expect(report).toMatchObject({ asked: 2, lookedFor: 2 });

  const environment = { ...services.environment, databaseUrl: connectionString };
  const after = createServices(environment, createLogger("drill", "silent"), { applicationName: "drill" });
  cleanup.defer(after.close);
  const there: TestTenant = { ...owner, ...after };
  const worker = await startProgram("apps/worker/src/main.ts", {
    PATH: "/usr/bin:/bin",
    DATABASE_URL: connectionString,
    DATA_DIR: services.environment.dataDirectory,
    TOKEN_KEYS: services.environment.tokenKeys
      .map(({ id, key: secret }) => `${id}:${secret.toString("base64")}`)
      .join(","),
    SANDBOX_URL: network.url,
    LOG_LEVEL: "silent",
    ...WAITS,
  });
  cleanup.defer(worker.stop);
  const status = async (name: Name) => (await targetOf(there, name)).status;
  const shown = async () => {
    const posts = await controlSandbox(network.url).ledger(account.networkId);
    return Object.fromEntries(
      names.map((name) => [name, posts.filter((post) => post.caption === name).length]),
    );
  };
  expect([await status("dueOut"), await status("dueNotOut")]).toEqual(["needs_review", "needs_review"]);

  // Their time has come.
  await runSql(
    connectionString,
    "UPDATE publish_history SET due_at = now(), next_attempt_at = NULL WHERE status = 'queued'",
  );
  await expect.poll(() => status("laterOut"), { timeout: 20_000 }).toBe("published");
  await expect.poll(() => status("laterNotOut"), { timeout: 20_000 }).toBe("published");
  expect(await shown()).toEqual({ outBefore: 1, dueOut: 1, dueNotOut: 0, laterOut: 1, laterNotOut: 1 });

  // "It is not there" is believed only after a look.
  for (const name of ["dueOut", "dueNotOut"] as const) {
    const { id: targetId } = await targetOf(there, name);
    await resolveTarget(there, { targetId, answer: "it-is-not-there" });
    await expect.poll(() => status(name), { timeout: 20_000 }).toBe("published");
  }
  expect(await shown()).toEqual({ outBefore: 1, dueOut: 1, dueNotOut: 1, laterOut: 1, laterNotOut: 1 });
});

/** @returns the group */
async function plan(owner: TestTenant, socialAccountId: string, caption: string): Promise<string> {
  const inTenDays = new Date(owner.now().getTime() + 10 * 86_400_000).toISOString().slice(0, 16);
  const { groupId } = await saveContent(owner, {
    groupId: null,
    expectedRevision: null,
    versions: [
      { ...PLAIN_VERSION, platform: "facebook", caption, hashtags: [], socialAccountIds: [socialAccountId] },
    ],
    mediaIds: [],
    origin: null,
    when: { wallTime: inTenDays, timeZone: "Asia/Kolkata" },
  });
  return groupId;
}
