import { z } from "zod";
import type { RegisteredModel } from "../model-registry.ts";
import type { WritingTask } from "../writing/writing-task.ts";
import { estimatePictureTokens } from "./estimate-picture-tokens.ts";
import { estimateUpperBound } from "./estimate-upper-bound.ts";

/**
 * The most that a task can cost, in micro-dollars: what to reserve before it. Providers put the schema of a
 * structured answer into the prompt and charge for it.
 */
export function estimateTaskCost<Answer>(
  { name, price }: Pick<RegisteredModel, "name" | "price">,
  task: WritingTask<Answer>,
): number {
  const { instructions, prompt } = task.prompt;
  const schema = JSON.stringify(z.toJSONSchema(task.schema));
  const pictureTokens = task.picture === null ? 0 : estimatePictureTokens(name);
  return estimateUpperBound(
    price,
    `${instructions}\n${prompt}\n${schema}`,
    task.maxOutputTokens,
    pictureTokens,
  );
}
