import { createHash, randomUUID } from "node:crypto";
import { serverEnvironment } from "@businesspro/config/env";
import { createLogger } from "@businesspro/config/logger";
import { runProcess } from "@businesspro/config/run-process";
import { accountTokenOwner } from "@businesspro/core/accounts/token-owners";
import { createServices } from "@businesspro/core/create-services";
import { queueConnection } from "@businesspro/core/jobs/queue-connection";
import { roleUrl } from "@businesspro/db/role-url";
import { Logger, run } from "graphile-worker";
import pg from "pg";

/**
 * What the product is measured against: a Graphile task that sends the same statements and the same requests for a
 * text post of a Page while others wait, straight through `pg` and `fetch`, and knows no other case.
 */
await runProcess(async () => {
  const environment = serverEnvironment();
  const pool = new pg.Pool({ connectionString: roleUrl(environment.databaseUrl, "app_tenant"), max: 5 });
  const services = createServices(environment, createLogger("bare", "error"), { applicationName: "bare" });
  const graph = `${environment.sandboxUrl}/graph.facebook.com/v25.0`;

  type Payload = { organizationId: string; targetId: string; version: number };
  async function publish({ organizationId, targetId, version }: Payload): Promise<void> {
    const { leaseSeconds, quietSeconds } = environment.publishing;
    const ask = async (name: string, call: object) =>
      (await pool.query(`SELECT * FROM publishing.${name}($1::jsonb)`, [JSON.stringify([call])])).rows[0];
    const target = { organization: organizationId, target: targetId };
    const claim = await ask("claim", { ...target, version, leaseSeconds });
    if (!claim) return;
    const owner = { organizationId, platform: "facebook", accountId: claim.account_id, flow: claim.flow };
    const token = services.tokens.open(claim.access_token, accountTokenOwner(environment, owner, "access"));
    const headers = { authorization: `Bearer ${token}`, accept: "application/json" };
    const fingerprint = createHash("sha256").update(claim.caption).digest("base64url");
    const held = { ...target, token: claim.claim_token };
    const checkpoint = { fingerprint, photoIds: [], video: null };
    await ask("begin_commit", { ...held, account: claim.account_id, checkpoint, quietSeconds });
    const body = new URLSearchParams({ published: "true", message: claim.caption });
    const posted = await fetch(`${graph}/${claim.account_id}/feed`, {
      method: "POST",
      headers,
      body,
      signal: AbortSignal.timeout(15_000),
    });
    const { id: postId } = (await posted.json()) as { id: string };
    const next = { status: "published", phase: null, retryCount: 0, lookCount: 0, waitSeconds: null };
    const facts = {
      postId,
      committed: true,
      firstComment: false,
      accountId: claim.account_id,
      accessToken: claim.access_token,
      parameters: { postId },
      metricsInSeconds: 10,
    };
    const transition = { ...next, step: "published", problem: null, disconnects: false };
    await ask("settle", { ...held, next: transition, facts, followUps: [] });
  }

  const runner = await run({
    connectionString: queueConnection(environment.databaseUrl),
    concurrency: environment.publishing.concurrency,
    maxPoolSize: 8,
    noHandleSignals: true,
    logger: new Logger(() => () => undefined),
    pollInterval: 1000,
    taskList: { "publish.target": (payload) => publish(payload as Payload) },
  });
  return {
    announcement: { ready: true, instance: randomUUID() },
    async stop() {
      await runner.stop();
      await Promise.all([pool.end(), services.close()]);
    },
  };
});
