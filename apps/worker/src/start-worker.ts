import { EventEmitter } from "node:events";
import { CONNECTIONS } from "@businesspro/config/connections";
import type { Services } from "@businesspro/core/context";
import { makePartitions } from "@businesspro/core/jobs/make-partitions";
import { queueConnection } from "@businesspro/core/jobs/queue-connection";
import { beat, endHeartbeat } from "@businesspro/core/jobs/worker-heartbeat";
import { makeWorkerUtils, type WorkerEvents } from "graphile-worker";
import { graphileLogger } from "./graphile-logger.ts";
import { recoverDeadWorkers } from "./recover-dead-workers.ts";
import { repeat } from "./repeat.ts";
import { runJobs } from "./run-jobs.ts";
import { createTaskList } from "./task-list.ts";
import { upkeepOf } from "./upkeep.ts";

/** Runs the jobs of its task sets until `stop`, which waits for those that are running. */
export async function startWorker(services: Services): Promise<{ stop: () => Promise<void> }> {
  const { heartbeatSeconds, sweepIntervalSeconds } = services.environment.publishing;
  const { taskSets } = services.environment.workers;
  const logger = graphileLogger(services.logger);
  const connectionString = queueConnection(services.environment.databaseUrl);
  const stopping = new AbortController();
  const report = (error: unknown) =>
    services.logger.error({ err: error }, "upkeep failed; it is tried again");

  const events: WorkerEvents = new EventEmitter();
  const poolIds: string[] = [];
  const alive = () => beat(services, poolIds);
  events.on("pool:create", ({ workerPool }) => {
    poolIds.push(workerPool.id);
    alive().catch(report);
  });

  // A new installation has no months yet, and one that slept for long has none any more.
  await makePartitions(services);
  const utils = await makeWorkerUtils({ connectionString, logger, maxPoolSize: CONNECTIONS.queueUpkeep });
  const jobs = await runJobs(services, createTaskList(services, taskSets), {
    connectionString,
    logger,
    events,
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
      await jobs.stop();
      stopping.abort();
      await Promise.all(upkeep);
      await endHeartbeat(services, poolIds);
      await utils.release();
    },
  };
}
