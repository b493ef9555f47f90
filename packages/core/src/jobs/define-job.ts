import type { TaskSet } from "@businesspro/config/task-sets";
import type { z } from "zod";

/** A kind of job: its name, what it carries and how it is queued. The handler lives in the worker. */
export type JobDefinition<Name extends string = string, Schema extends z.ZodType = z.ZodType> = {
  name: Name;
  /** Which worker processes take it. */
  set: TaskSet;
  payload: Schema;
  /** Graphile's own attempts; at least two, as one is lost with its worker. */
  maxAttempts: number;
  /** Lower numbers run first: posts at their time go before figures that nobody waits for. */
  priority: number;
  /**
   * Thousands may be due at the same moment, and each does little but wait for a network: they run apart from all
   * others, many at once.
   */
  inBursts?: boolean;
  /** Jobs of one key replace each other. Must contain the organisation: keys are global. */
  jobKey: (payload: z.infer<Schema>) => string;
};

export function defineJob<const Name extends string, Schema extends z.ZodType>(
  definition: JobDefinition<Name, Schema>,
): JobDefinition<Name, Schema> {
  return definition;
}
