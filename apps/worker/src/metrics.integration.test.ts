import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { serveMetrics } from "@businesspro/core/metrics/serve-metrics";
import { createTenant } from "@businesspro/core/testing/create-tenant";
import { createTestServices, type TestServices } from "@businesspro/core/testing/create-test-services";
import { duePost } from "@businesspro/core/testing/due-post";
import { connectSandboxAccount } from "@businesspro/core/testing/sandbox-account";
import { startSandboxNetwork } from "@businesspro/core/testing/start-sandbox-network";
import { runSql } from "@businesspro/testing/run-sql";
import { afterAll, beforeAll, expect, test } from "vitest";

let network: Awaited<ReturnType<typeof startSandboxNetwork>>;
let services: TestServices;
beforeAll(async () => {
  network = await startSandboxNetwork();
  services = await createTestServices({ sandboxUrl: network.url });
});
afterAll(async () => {
  await services.close();
  await network.stop();
});

test("a worker tells what it did and what waits, names nobody, and ends with 0 on SIGTERM", async () => {
  const owner = await createTenant(services);
  const account = await connectSandboxAccount(owner, network.url, "facebook");
  const { targetId } = await duePost(owner, {
    caption: "Chai!",
    socialAccountId: account.id,
    secondsAgo: 90,
  });
  const here = await serveMetrics({
    ...services,
    environment: { ...services.environment, metrics: { host: "127.0.0.1", port: 0 } },
  });
  const before = await read(`http://127.0.0.1:${here?.port}`);
  expect(figureOf(before, 'businesspro_due_posts{platform="facebook"}')).toBe(1);
  expect(figureOf(before, 'businesspro_due_posts_oldest_seconds{platform="facebook"}')).toBeGreaterThan(89);
  expect(figureOf(before, 'businesspro_queue_ready_jobs{task="publish.target"}')).toBe(1);
  expect(figureOf(before, 'businesspro_workers{task_set="publishing"}')).toBe(0);
  expect(figureOf(before, 'businesspro_pool_connections{pool="tenant",state="used"}')).toBe(0);

  const [unreadable] = await runSql(
    services.connectionString,
    "SELECT (graphile_worker.add_job('account.check', '{}')).id::text AS id",
  );
  const worker = startWorker();
  const lines = linesOf(worker);
  const said = (line: object) => expect.poll(() => lines, { timeout: 15_000 }).toContainEqual(line);
  await said(expect.objectContaining({ ready: true }));
  const origin = `http://127.0.0.1:${lines.find(({ metrics }) => metrics)?.metrics}`;
  const published =
    'businesspro_publish_steps_total{platform="facebook",status="published",error_kind="none"}';
  await expect.poll(async () => figureOf(await read(origin), published), { timeout: 15_000 }).toBe(1);
  const after = await read(origin);
  expect(
    figureOf(after, 'businesspro_job_seconds_count{task="publish.target",outcome="done"}'),
  ).toBeGreaterThan(0);
  expect(after).toContain('businesspro_job_late_seconds_count{task="publish.target"}');
  const late = (name: string, more = "") =>
    figureOf(after, `businesspro_post_late_seconds_${name}{${more}platform="facebook"}`);
  expect([late("count"), late("bucket", 'le="60",'), late("bucket", 'le="+Inf",')]).toEqual([1, 0, 1]);
  expect(late("sum")).toBeGreaterThanOrEqual(90);
  expect(figureOf(after, 'businesspro_workers{task_set="publishing"}')).toBe(1);
  expect(figureOf(after, "businesspro_database_up")).toBe(1);
  for (const secret of [owner.organizationId, owner.userId, targetId, account.id, account.networkId, "Chai"])
    expect(after).not.toContain(secret);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${origin}/other`)).status).toBe(404);
  expect((await fetch(`${origin}/metrics`, { method: "POST" })).status).toBe(405);
  // Graphile Worker's own line about a job is found by the same names as what the job writes.
  const failed = { level: "error", jobId: unreadable?.id, task: "account.check" };
  await said(expect.objectContaining(failed));
  const ended = once(worker, "exit");
  worker.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  // Its heartbeat ended with it.
  const later = await read(`http://127.0.0.1:${here?.port}`);
  expect(figureOf(later, 'businesspro_workers{task_set="publishing"}')).toBe(0);
  await here?.stop();
});

test("a taken port is named with what to set", async () => {
  await services.loseDatabase();
  const open = {
    ...services,
    environment: { ...services.environment, metrics: { host: "127.0.0.1", port: 0 } },
  };
  const listening = await serveMetrics(open);
  const port = listening?.port ?? 0;
  const again = { ...open, environment: { ...open.environment, metrics: { host: "127.0.0.1", port } } };
  await expect(serveMetrics(again)).rejects.toThrow("Set METRICS_HOST and METRICS_PORT");
  // Without a database the process still answers for itself.
  expect(figureOf(await read(`http://127.0.0.1:${port}`), "businesspro_database_up")).toBe(0);
  await listening?.stop();
});

function startWorker(): ChildProcess {
  const { environment, connectionString } = services;
  return spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: {
      DATABASE_URL: connectionString,
      DATA_DIR: environment.dataDirectory,
      TOKEN_KEYS: environment.tokenKeys.map(({ id, key }) => `${id}:${key.toString("base64")}`).join(","),
      SANDBOX_URL: network.url,
      LOG_LEVEL: "error",
      METRICS_PORT: "0",
      PUBLISH_QUIET_SECONDS: "20",
    },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

function linesOf({ stdout }: ChildProcess): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = [];
  const reader = createInterface({ input: stdout as NonNullable<typeof stdout> });
  reader.on("line", (line) => lines.push(JSON.parse(line)));
  return lines;
}

async function read(origin: string): Promise<string> {
  const response = await fetch(`${origin}/metrics`);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    expect.stringContaining("text/plain"),
  ]);
  return response.text();
}

function figureOf(text: string, series: string): number | null {
  const line = text.split("\n").find((line) => line.startsWith(`${series} `));
  return line === undefined ? null : Number(line.slice(series.length + 1));
}
