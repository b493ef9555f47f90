import type { Services } from "@businesspro/core/context";
import { findDeadPools } from "@businesspro/core/jobs/worker-heartbeat";
import type { WorkerUtils } from "graphile-worker";

/** A pool writes its first heartbeat before it takes a job, so holders without one for this long are dead. */
const UNHEARD_SECONDS = 5;

/**
 * Frees the jobs and queues that killed workers hold. Left alone, Graphile Worker would hold them for four hours.
 * A wrong guess is harmless: publishing has a fence of its own.
 */
export async function recoverDeadWorkers(services: Services, utils: WorkerUtils): Promise<string[]> {
  const holders = await utils.withPgClient(async (client) => {
    const { rows } = await client.query<{ locked_by: string }>(
      `SELECT DISTINCT locked_by FROM graphile_worker.jobs
        WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => $1)`,
      [UNHEARD_SECONDS],
    );
    return rows.map((row) => row.locked_by);
  });
  if (holders.length === 0) return [];
  const dead = await findDeadPools(services, holders);
  if (dead.length === 0) return [];
  await utils.forceUnlockWorkers(dead);
  // Without this the freed jobs wait for the next poll.
  await utils.withPgClient((client) =>
    client.query(`SELECT pg_notify('jobs:insert', '{"r":"recovered","count":1}')`),
  );
  services.logger.warn({ pools: dead }, "freed the jobs of workers that stopped beating");
  return dead;
}
