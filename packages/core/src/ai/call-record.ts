import { sanitizeForLog } from "@businesspro/ai/sanitize-for-log";
import type { WritingOutcome } from "@businesspro/ai/writing/writing-outcome";
import type { WritingTask } from "@businesspro/ai/writing/writing-task";
import type { Prisma } from "@businesspro/db/generated/client";

/** What was asked for, without what could name a person; of a picture only that there was one. */
export function recordInput<Answer>({ brief, picture }: WritingTask<Answer>): Prisma.InputJsonObject {
  return sanitized(picture === null ? brief : { ...brief, pictureBytes: picture.length });
}

/** What came back, as far as it got. */
export function recordOutput<Answer>(outcome: WritingOutcome<Answer>): Prisma.InputJsonObject {
  const usageSource = outcome.usage?.source ?? null;
  return outcome.status === "written"
    ? sanitized({ answer: outcome.answer, notes: outcome.notes, usageSource })
    : sanitized({ answer: outcome.partial, failure: outcome.failure, usageSource });
}

function sanitized(value: object): Prisma.InputJsonObject {
  const record = sanitizeForLog(value);
  return typeof record === "object" && record !== null && !Array.isArray(record) ? record : {};
}
