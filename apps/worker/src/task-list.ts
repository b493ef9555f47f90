import type { Services } from "@businesspro/core/context";
import { catalogue } from "@businesspro/core/jobs/catalogue";
import type { TaskList } from "graphile-worker";
import { createTask } from "./create-task.ts";
import { handlers } from "./tasks/handlers.ts";

/** Every job of the catalogue. */
export function createTaskList(services: Services): TaskList {
  const entries = Object.keys(catalogue).map((name) => {
    const key = name as keyof typeof catalogue;
    return [key, createTask(services, catalogue[key].payload, handlers[key])] as const;
  });
  return Object.fromEntries(entries);
}
