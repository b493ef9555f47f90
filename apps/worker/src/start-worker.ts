import { EventEmitter } from "node:events";
import { CONNECTIONS } from "@businesspro/config/connections";
import type { Services } from "@businesspro/core/context";
import { makePartitions } from "@businesspro/core/jobs/make-partitions";
import { queueConnection } from "@businesspro/core/jobs/queue-connection";
import { beat, endHeartbeat } from "@businesspro/core/jobs/worker-heartbeat";
import { makeWorkerUtils, run, type WorkerEvents } from "graphile-worker";
import { cronItems } from "./cron/cron-items.ts";
import { graphileLogger } from "./graphile-logger.ts";
import { recoverDeadWorkers } from "./recover-dead-workers.ts";
import { repeat } from "./repeat.ts";
import { createTaskList } from "./task-list.ts";
import { upkeepOf } from "./upkeep.ts";

/** Runs the jobs of its task sets until `stop`, which waits for those that are running. */
export async function startWorker(services: Services): Promise<{ stop: () => Promise<void> }> {
  const { heartbeatSeconds, sweepIntervalSeconds, concurrency } = services.environment.publishing;
  const { taskSets } = services.environment.workers;
  const logger = graphileLogger(services.logger);
  const connectionString = queueConnection(services.environment.databaseUrl);
  const stopping = new AbortController();
  const report = (error: unknown) =>
    services.logger.error({ err: error }, "upkeep failed; it is tried again");

  const events: WorkerEvents = new EventEmitter();
  let poolId: string | null = null;
  const alive = () => (poolId ? beat(services, poolId) : Promise.resolve());
  events.on("pool:create", ({ workerPool }) => {
    poolId = workerPool.id;
    alive().catch(report);
  });

  // A new installation has no months yet, and one that slept for long has none any more.
  await makePartitions(services);
  const utils = await makeWorkerUtils({ connectionString, logger, maxPoolSize: CONNECTIONS.queueUpkeep });
  const runner = await run({
    connectionString,
    // Publishing waits on networks, so more at once than there are cores or connections.
    concurrency,
    maxPoolSize: CONNECTIONS.queue,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: createTaskList(services, taskSets),
    parsedCronItems: cronItems(taskSets),
    // Unbatched, the end of a job is written without anybody waiting for it: a stop would leave it locked.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger,
  });
  const upkeep = [
    repeat(heartbeatSeconds, stopping.signal, alive, report),
    repeat(sweepIntervalSeconds, stopping.signal, () => recoverDeadWorkers(services, utils), report),
    ...upkeepOf(services)
      .filter(({ set }) => taskSets.includes(set))
      .map(({ seconds, work }) => repeat(seconds, stopping.signal, work, report)),
  ];

  return {
    async stop() {
      await runner.stop();
      stopping.abort();
      await Promise.all(upkeep);
      if (poolId) await endHeartbeat(services, poolId);
      await utils.release();
    },
  };
}
