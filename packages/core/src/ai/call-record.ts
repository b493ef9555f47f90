import { sanitizeForLog } from "@businesspro/ai/sanitize-for-log";
import type { WritingOutcome } from "@businesspro/ai/writing/writing-outcome";
import type { WritingBrief } from "@businesspro/ai/writing/writing-request";
import type { Prisma } from "@businesspro/db/generated/client";

/** What was asked for, without what could name a person. */
export function recordInput(brief: WritingBrief): Prisma.InputJsonObject {
  return sanitized(brief);
}

/** What came back, as far as it got. */
export function recordOutput(outcome: WritingOutcome): Prisma.InputJsonObject {
  const usageSource = outcome.usage?.source ?? null;
  return outcome.status === "written"
    ? sanitized({ post: outcome.post, notes: outcome.notes, usageSource })
    : sanitized({ post: outcome.partial, failure: outcome.failure, usageSource });
}

function sanitized(value: object): Prisma.InputJsonObject {
  const record = sanitizeForLog(value);
  return typeof record === "object" && record !== null && !Array.isArray(record) ? record : {};
}
