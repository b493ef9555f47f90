import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";

/** Says that a pool of workers is alive, and what it does. */
export async function beat(services: Services, poolId: string): Promise<void> {
  await stepSystem(services.databases, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO worker_heartbeats (pool_id, task_sets, started_at, beat_at)
      VALUES (${poolId}, ${services.environment.workers.taskSets}::text[], now(), now())
      ON CONFLICT (pool_id) DO UPDATE SET beat_at = excluded.beat_at`;
  });
}

export async function endHeartbeat(services: Services, poolId: string): Promise<void> {
  await stepSystem(services.databases, async (tx) => {
    await tx.workerHeartbeat.deleteMany({ where: { poolId } });
  });
}

/** Of the pools that hold jobs, those that are not alive: silent for three beats, or never heard of. */
export async function findDeadPools(services: Services, holders: readonly string[]): Promise<string[]> {
  const silence = 3 * services.environment.publishing.heartbeatSeconds;
  return stepSystem(services.databases, async (tx) => {
    await tx.$executeRaw`DELETE FROM worker_heartbeats WHERE beat_at < now() - make_interval(secs => ${silence}::double precision)`;
    const alive = await tx.workerHeartbeat.findMany({
      where: { poolId: { in: [...holders] } },
      select: { poolId: true },
    });
    return holders.filter((holder) => alive.every((row) => row.poolId !== holder));
  });
}
