import { EventEmitter } from "node:events";
import { sweepTokens } from "@businesspro/core/accounts/sweep-tokens";
import { forgetOldBudgets } from "@businesspro/core/budgets/forget-old-budgets";
import type { Services } from "@businesspro/core/context";
import { raiseWarnings } from "@businesspro/core/doctor/raise-warnings";
import { sweepChecks } from "@businesspro/core/doctor/sweep-checks";
import { forgetExpiredLimits } from "@businesspro/core/identity/forget-expired-limits";
import { makePartitions } from "@businesspro/core/jobs/make-partitions";
import { queueConnection } from "@businesspro/core/jobs/queue-connection";
import { beat, endHeartbeat } from "@businesspro/core/jobs/worker-heartbeat";
import { checkDueMedia } from "@businesspro/core/media/check-due-media";
import { purgeMedia } from "@businesspro/core/media/purge-media";
import { sweepCampaigns } from "@businesspro/core/messaging/sweep-campaigns";
import { sweepTargets } from "@businesspro/core/publishing/sweep-targets";
import { makeWorkerUtils, run, type WorkerEvents } from "graphile-worker";
import { graphileLogger } from "./graphile-logger.ts";
import { recoverDeadWorkers } from "./recover-dead-workers.ts";
import { repeat } from "./repeat.ts";
import { createTaskList } from "./task-list.ts";

/** Connections for fetching and ending jobs. With those of the product's pools a process stays within 20. */
const QUEUE_POOL_SIZE = 8;
const PARTITION_SECONDS = 6 * 3600;
const LIMITS_SECONDS = 600;
/** Connections are less pressing than posts that are due. */
const SWEEPS_PER_DOCTOR_ROUND = 12;
const TOKENS_SECONDS = 60;
const MEDIA_CHECK_SECONDS = 60;
const PURGE_SECONDS = 3600;

/** Runs jobs until `stop`, which waits for those that are running. */
export async function startWorker(services: Services): Promise<{ stop: () => Promise<void> }> {
  const { heartbeatSeconds, sweepIntervalSeconds, concurrency } = services.environment.publishing;
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

  const utils = await makeWorkerUtils({ connectionString, logger, maxPoolSize: 1 });
  const runner = await run({
    connectionString,
    // Publishing waits on networks, so more at once than there are cores or connections.
    concurrency,
    maxPoolSize: QUEUE_POOL_SIZE,
    noHandleSignals: true,
    pollInterval: 1000,
    taskList: createTaskList(services),
    // Unbatched, the end of a job is written without anybody waiting for it: a stop would leave it locked.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    events,
    logger,
  });
  const upkeep = [
    repeat(heartbeatSeconds, stopping.signal, alive, report),
    repeat(
      sweepIntervalSeconds,
      stopping.signal,
      async () => {
        await recoverDeadWorkers(services, utils);
        const found = await sweepTargets(services);
        if (found > 0) services.logger.info({ found }, "queued targets that were in nobody's hands");
        const campaigns = await sweepCampaigns(services);
        if (campaigns > 0) services.logger.info({ campaigns }, "queued campaigns that nobody looked at");
      },
      report,
    ),
    repeat(PARTITION_SECONDS, stopping.signal, () => makePartitions(services), report),
    repeat(
      sweepIntervalSeconds * SWEEPS_PER_DOCTOR_ROUND,
      stopping.signal,
      async () => {
        await sweepChecks(services);
        await raiseWarnings(services);
      },
      report,
    ),
    repeat(TOKENS_SECONDS, stopping.signal, () => sweepTokens(services), report),
    repeat(LIMITS_SECONDS, stopping.signal, () => forgetOldBudgets(services), report),
    repeat(LIMITS_SECONDS, stopping.signal, () => forgetExpiredLimits(services), report),
    repeat(MEDIA_CHECK_SECONDS, stopping.signal, () => checkDueMedia(services), report),
    repeat(
      PURGE_SECONDS,
      stopping.signal,
      async () => {
        const purged = await purgeMedia(services);
        if (purged > 0) services.logger.info({ purged }, "took away media that nobody counts on any more");
      },
      report,
    ),
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
