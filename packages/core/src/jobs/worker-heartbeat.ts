import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";

/** Says that a worker process is alive, and what it does. Its pools of jobs are listed; the first one names it. */
export async function beat(services: Services, poolIds: readonly string[]): Promise<void> {
  const [name] = poolIds;
  if (name === undefined) return;
  await stepSystem(services.databases, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO worker_heartbeats (pool_id, pool_ids, task_sets, started_at, beat_at)
      VALUES (${name}, ${poolIds}::text[], ${services.environment.workers.taskSets}::text[], now(), now())
      ON CONFLICT (pool_id) DO UPDATE SET beat_at = excluded.beat_at, pool_ids = excluded.pool_ids`;
  });
}

export async function endHeartbeat(services: Services, poolIds: readonly string[]): Promise<void> {
  await stepSystem(services.databases, async (tx) => {
    await tx.workerHeartbeat.deleteMany({ where: { poolId: { in: [...poolIds] } } });
  });
}

/** Of the pools that hold jobs, those that are not alive: silent for three beats, or never heard of. */
export async function findDeadPools(services: Services, holders: readonly string[]): Promise<string[]> {
  const silence = 3 * services.environment.publishing.heartbeatSeconds;
  return stepSystem(services.databases, async (tx) => {
    await tx.$executeRaw`DELETE FROM worker_heartbeats WHERE beat_at < now() - make_interval(secs => ${silence}::double precision)`;
    const alive = await tx.workerHeartbeat.findMany({
      where: { OR: [{ poolId: { in: [...holders] } }, { poolIds: { hasSome: [...holders] } }] },
      select: { poolId: true, poolIds: true },
    });
    const heard = new Set(alive.flatMap(({ poolId, poolIds }) => [poolId, ...poolIds]));
    return holders.filter((holder) => !heard.has(holder));
  });
}
