import type { Services } from "@businesspro/core/context";
import type { Task } from "graphile-worker";
import type { z } from "zod";
import type { Handler } from "./tasks/handlers.ts";

/** What stands around every job: its payload is parsed again, since old rows outlive deployments, and its lines carry its id. */
export function createTask<Schema extends z.ZodType>(
  services: Services,
  schema: Schema,
  handler: Handler<never>,
): Task {
  return async (payload, helpers) => {
    const requestId = `job-${helpers.job.id}`;
    const logger = services.logger.child({ requestId, task: helpers.job.task_identifier });
    // The schema of a name and the handler of the same name agree by the type of `handlers`.
    await handler({ ...services, logger }, schema.parse(payload) as never, requestId);
  };
}
