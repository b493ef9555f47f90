import { sanitizeForLog } from "@businesspro/ai/sanitize-for-log";
import type { WritingOutcome } from "@businesspro/ai/writing/writing-outcome";
import type { WritingBrief } from "@businesspro/ai/writing/writing-request";
import type { Prisma } from "@businesspro/db/client";

/** What was asked for, without what could name a person. */
export function recordInput(brief: WritingBrief): Prisma.InputJsonObject {
  return sanitizeForLog({ ...brief, shop: { ...brief.shop } });
}

/** What came back, as far as it got. */
export function recordOutput(outcome: WritingOutcome): Prisma.InputJsonObject {
  const usageSource = outcome.usage?.source ?? null;
  if (outcome.status === "written") {
    return sanitizeForLog({ post: outcome.post, notes: [...outcome.notes], usageSource });
  }
  return sanitizeForLog({ post: outcome.partial, failure: outcome.failure, usageSource });
}
