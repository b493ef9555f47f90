import { z } from "zod";
import { TargetStatus } from "./enums.ts";

const id = z.uuid();
const limit = z.int().min(1).max(100).default(30);
const cursor = z.string().max(300).optional();
const day = z.iso.date();

export const adminIdInput = z.object({ id });

export const listTargetsInput = z.object({
  statuses: z.array(z.enum(TargetStatus)).min(1).max(10).optional(),
  platform: z.string().max(50).optional(),
  organizationId: id.optional(),
  cursor,
  limit,
});
/** Of the queue: a whole number as text. */
const jobId = z.string().regex(/^\d{1,18}$/);
export const listTroubledJobsInput = z.object({ cursor: jobId.optional(), limit });
export const jobInput = z.object({ id: jobId });
export const listRunsInput = z.object({ name: z.string().max(100).optional(), limit });

export const aiCostsInput = z
  .object({
    /** Days of UTC, both included. */
    from: day,
    to: day,
    by: z.enum(["organization", "feature", "model", "provider", "bucket", "day"]),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"] });
