import { randomInt } from "node:crypto";
import { comingFestivals } from "@businesspro/ai/offline/festival-calendar";
import { ideasTask } from "@businesspro/ai/writing/ideas-task";
import type { suggestIdeasInput } from "@businesspro/contracts/inputs";
import type { SuggestedIdeas } from "@businesspro/contracts/writing-outputs";
import type { z } from "zod";
import { callModel } from "../ai/call-model.ts";
import type { TenantCtx } from "../context.ts";
import { consumeLimit } from "../identity/consume-limit.ts";
import { readShop } from "./read-shop.ts";
import { refuseFailure } from "./refuse-failure.ts";

const TIMEOUT_SECONDS = 45;

/**
 * What the shop could post about this week: made for its trade, what it is known for and the festivals that are
 * coming where it is.
 * @returns null when the caller went away
 * @throws DomainError `rate-limited`, `ai-budget-exhausted`, `ai-unavailable`, `ai-answer-unusable`
 */
export async function suggestIdeas(
  ctx: TenantCtx,
  input: z.infer<typeof suggestIdeasInput>,
  signal: AbortSignal,
): Promise<SuggestedIdeas | null> {
  await consumeLimit(ctx, "suggestIdeas", ctx.organizationId);
  const { shop, timeZone } = await readShop(ctx);
  const festivals = comingFestivals(dayIn(timeZone, ctx.now()), input.language);
  const variation = randomInt(2 ** 31);
  const task = ideasTask({ task: "generate_ideas", ...input, shop, festivals, variation });
  const call = { task, model: "LIGHT_MODEL" as const, timeoutSeconds: TIMEOUT_SECONDS };
  const { logId, partials, outcome } = await callModel(ctx, call, signal);
  for await (const _ of partials);
  const written = await outcome;
  if (written.status === "failed") {
    refuseFailure(written.failure);
    return null;
  }
  const { answer, model, costMicroUsd } = written;
  const ideas = answer.ideas.map((idea, index) => ({ id: `${logId}:${index}`, ...idea }));
  return { ideas, model, costMicroUsd };
}

/** `YYYY-MM-DD` */
function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
}
