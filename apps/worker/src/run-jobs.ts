import { CONNECTIONS } from "@businesspro/config/connections";
import type { Services } from "@businesspro/core/context";
import { catalogue } from "@businesspro/core/jobs/catalogue";
import { type Logger, type RunnerOptions, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { cronItems } from "./cron/cron-items.ts";

type Common = { connectionString: string; logger: Logger; events: WorkerEvents };

/** Unbatched, the end of a job is written without anybody waiting for it: a stop would leave it locked. */
const ENDS = { completeJobBatchDelay: 0, failJobBatchDelay: 0 } as const;
const POLL_MS = 1000;
/** A poll of theirs is one statement for the whole runner, and how late a post may be found. */
const POSTS_POLL_MS = 100;
const POSTS_FETCHED_TOGETHER = 50;
/** Nothing that is fetched waits longer here while another worker has nothing to do. */
const POSTS_KEPT_MS = 500;

/**
 * Runs jobs until `stop`, which waits for those that are running. Those that come in bursts have a runner of their own:
 * nothing else stands in their way.
 */
export async function runJobs(
  services: Services,
  tasks: TaskList,
  common: Common,
): Promise<{ stop: () => Promise<void> }> {
  const { concurrency, postsAtOnce } = services.environment.publishing;
  const inBursts = new Set<string>(
    Object.values(catalogue).flatMap(({ name, inBursts }) => (inBursts ? [name] : [])),
  );
  const runners = await Promise.all([
    runSome(
      pick(tasks, (name) => inBursts.has(name)),
      {
        ...common,
        concurrency: postsAtOnce,
        maxPoolSize: CONNECTIONS.postQueue,
        pollInterval: POSTS_POLL_MS,
        preset: {
          worker: {
            ...ENDS,
            localQueue: { size: Math.min(POSTS_FETCHED_TOGETHER, postsAtOnce), ttl: POSTS_KEPT_MS },
          },
        },
      },
    ),
    runSome(
      pick(tasks, (name) => !inBursts.has(name)),
      {
        ...common,
        // They wait on networks, so more at once than there are cores or connections.
        concurrency,
        maxPoolSize: CONNECTIONS.queue,
        pollInterval: POLL_MS,
        parsedCronItems: cronItems(services.environment.workers.taskSets),
        preset: { worker: ENDS },
      },
    ),
  ]);
  return {
    async stop() {
      await Promise.all(runners.map((runner) => runner?.stop()));
    },
  };
}

function pick(tasks: TaskList, isWanted: (name: string) => boolean): TaskList {
  return Object.fromEntries(Object.entries(tasks).filter(([name]) => isWanted(name)));
}

function runSome(taskList: TaskList, options: Omit<RunnerOptions, "taskList" | "noHandleSignals">) {
  if (Object.keys(taskList).length === 0) return null;
  return run({ ...options, taskList, noHandleSignals: true });
}
