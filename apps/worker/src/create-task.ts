import type { Services } from "@businesspro/core/context";
import type { Task } from "graphile-worker";
import type { z } from "zod";
import { jobLogger } from "./job-logger.ts";
import { measureJob } from "./measure-job.ts";
import type { Handler } from "./tasks/handlers.ts";

/** What stands around every job: its payload is parsed again, since old rows outlive deployments, and its lines carry its id. */
export function createTask<Schema extends z.ZodType>(
  services: Services,
  schema: Schema,
  handler: Handler<never>,
): Task {
  return async (payload, helpers) => {
    const { id, task_identifier: task, run_at: dueAt } = helpers.job;
    const logger = jobLogger(services, helpers.job);
    const parsed = schema.safeParse(payload);
    if (!parsed.success) throw unreadable(task, parsed.error);
    // The schema of a name and the handler of the same name agree by the type of `handlers`.
    services.metrics.lateness.observe({ task }, Math.max(0, (Date.now() - dueAt.getTime()) / 1000));
    await measureJob(services, task, () =>
      handler({ ...services, logger }, parsed.data as never, `job-${id}`),
    );
  };
}

/** Nothing is lost with such a job: rows say what is to be done, and sweeps queue it anew. */
function unreadable(task: string, { issues }: z.ZodError): Error {
  const fields = issues.map(({ path, message }) => `${path.join(".") || "all of it"}: ${message}`);
  return new Error(`The payload of this ${task} is not of this version (${fields.join("; ")})`);
}
