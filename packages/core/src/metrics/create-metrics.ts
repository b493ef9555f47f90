import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What this process did, in numbers. Labels come from closed sets: never an organisation, a person or a post. */
export type Metrics = ReturnType<typeof createMetrics>;

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const JOB_SECONDS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300];
const LATE_SECONDS = [0.5, 1, 2, 3, 5, 10, 30, 60, 300, 900, 3600];

/** A registry of its own for each process and each test. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: "businesspro_" });
  return {
    registry,
    requests: new Histogram({
      name: "businesspro_http_request_seconds",
      help: "Requests answered, by route and status",
      labelNames: ["method", "route", "status"] as const,
      buckets: REQUEST_SECONDS,
      registers,
    }),
    jobs: new Histogram({
      name: "businesspro_job_seconds",
      help: "Runs of jobs, by task and outcome",
      labelNames: ["task", "outcome"] as const,
      buckets: JOB_SECONDS,
      registers,
    }),
    publishing: new Counter({
      name: "businesspro_publish_steps_total",
      help: "Ends of a turn of publishing, by network, what became of the post and kind of error",
      labelNames: ["platform", "status", "error_kind"] as const,
      registers,
    }),
    postLateness: new Histogram({
      name: "businesspro_post_late_seconds",
      help: "How long after it was due the first visible call for a post left, by network",
      labelNames: ["platform"] as const,
      buckets: LATE_SECONDS,
      registers,
    }),
    lateness: new Histogram({
      name: "businesspro_job_late_seconds",
      help: "How long after it was due a job began, by task",
      labelNames: ["task"] as const,
      buckets: LATE_SECONDS,
      registers,
    }),
    aiSpend: new Counter({
      name: "businesspro_ai_spend_micro_usd_total",
      help: "What model calls cost, in millionths of a US dollar",
      labelNames: ["feature", "model"] as const,
      registers,
    }),
    /** Set anew at each look, from the database. */
    standing: {
      queueReady: gauge("businesspro_queue_ready_jobs", "Jobs that could run now", ["task"]),
      queueFailed: gauge("businesspro_queue_failed_jobs", "Jobs that are tried no more", ["task"]),
      queueOldest: gauge("businesspro_queue_oldest_seconds", "Age of the oldest job that could run", [
        "task",
      ]),
      duePosts: gauge("businesspro_due_posts", "Posts whose time has come and that are not out", [
        "platform",
      ]),
      latestPost: gauge("businesspro_due_posts_oldest_seconds", "How late the latest of them is", [
        "platform",
      ]),
      askedPosts: gauge("businesspro_posts_awaiting_owner", "Posts whose owner is asked", ["platform"]),
      workers: gauge("businesspro_workers", "Live worker processes, by kind of work", ["task_set"]),
      connections: gauge("businesspro_pool_connections", "Connections of this process", ["pool", "state"]),
      databaseUp: gauge("businesspro_database_up", "Whether the database answered this look", []),
    },
  };

  function gauge<const Label extends string>(name: string, help: string, labelNames: readonly Label[]) {
    return new Gauge({ name, help, labelNames: [...labelNames], registers });
  }
}
