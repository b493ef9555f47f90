import type { Services } from "@businesspro/core/context";
import { catalogue } from "@businesspro/core/jobs/catalogue";
import type { Task, TaskList } from "graphile-worker";
import type { z } from "zod";
import { type Handler, handlers } from "./tasks/handlers.ts";

/** Every job of the catalogue: its payload is parsed again, since old rows outlive deployments. */
export function createTaskList(services: Services): TaskList {
  const entries = Object.keys(catalogue).map((name) => {
    const key = name as keyof typeof catalogue;
    return [key, createTask(services, catalogue[key].payload, handlers[key])] as const;
  });
  return Object.fromEntries(entries);
}

function createTask<Schema extends z.ZodType>(
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
