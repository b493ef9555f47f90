import { TASK_SETS } from "@businesspro/config/task-sets";
import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";

type Depth = { task: string; ready: bigint; failed: bigint; oldest_seconds: number };
type Due = { platform: string; due: number; late: number; asked: number };

/** All metrics as Prometheus reads them. A database that is away is a number, too. */
export async function readMetrics(services: Services): Promise<string> {
  const { standing, registry } = services.metrics;
  for (const gauge of Object.values(standing)) gauge.reset();
  for (const [pool, counts] of Object.entries(services.databases.connections()))
    for (const [state, count] of Object.entries(counts)) standing.connections.set({ pool, state }, count);
  try {
    await readStanding(services);
    standing.databaseUp.set(1);
  } catch (error) {
    services.logger.warn({ err: error }, "the database was not there to be measured");
    standing.databaseUp.set(0);
  }
  return registry.metrics();
}

async function readStanding(services: Services): Promise<void> {
  const { standing } = services.metrics;
  const silence = 3 * services.environment.publishing.heartbeatSeconds;
  const { depths, dues, workers } = await stepSystem(services.databases, async (tx) => ({
    depths: await tx.$queryRaw<Depth[]>`SELECT * FROM jobs.depth()`,
    dues: await tx.$queryRaw<Due[]>`
      SELECT platform, count(*) FILTER (WHERE status <> 'needs_review' AND due_at <= now())::int AS due,
             coalesce(extract(epoch FROM now() - min(due_at) FILTER (WHERE status <> 'needs_review' AND due_at <= now())), 0)::float8 AS late,
             count(*) FILTER (WHERE status = 'needs_review')::int AS asked
        FROM publish_history WHERE status IN ('queued', 'publishing', 'needs_review') GROUP BY platform`,
    workers: await tx.$queryRaw<{ task_set: string; live: number }[]>`
      SELECT s AS task_set, count(*)::int AS live FROM worker_heartbeats, unnest(task_sets) s
       WHERE beat_at >= now() - make_interval(secs => ${silence}::double precision) GROUP BY s`,
  }));
  for (const { task, ready, failed, oldest_seconds } of depths) {
    standing.queueReady.set({ task }, Number(ready));
    standing.queueFailed.set({ task }, Number(failed));
    standing.queueOldest.set({ task }, oldest_seconds);
  }
  for (const { platform, due, late, asked } of dues) {
    standing.duePosts.set({ platform }, due);
    standing.latestPost.set({ platform }, late);
    standing.askedPosts.set({ platform }, asked);
  }
  for (const task_set of TASK_SETS)
    standing.workers.set({ task_set }, workers.find((row) => row.task_set === task_set)?.live ?? 0);
}
