import type { TaskSet } from "@businesspro/config/task-sets";
import type { Services } from "@businesspro/core/context";
import { catalogue } from "@businesspro/core/jobs/catalogue";
import type { TaskList } from "graphile-worker";
import { createTask } from "./create-task.ts";
import { createCronTask } from "./cron/create-cron-task.ts";
import { cronNames } from "./cron/cron-items.ts";
import { handlers } from "./tasks/handlers.ts";

/** Every job of these sets, and their regular work. */
export function createTaskList(services: Services, sets: readonly TaskSet[]): TaskList {
  const names = (Object.keys(catalogue) as (keyof typeof catalogue)[]).filter((name) =>
    sets.includes(catalogue[name].set),
  );
  return Object.fromEntries([
    ...names.map((name) => [name, createTask(services, catalogue[name].payload, handlers[name])] as const),
    ...cronNames(sets).map((name) => [name, createCronTask(services, name)] as const),
  ]);
}
