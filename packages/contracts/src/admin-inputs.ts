import { z } from "zod";
import { Plan, TargetStatus } from "./enums.ts";

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
    by: z.enum(["organization", "feature", "model", "provider", "cost-bucket", "day"]),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"] });

/** Part of a name or an e-mail address, or a whole id. */
const words = z.string().trim().max(255).default("");
export const searchInput = z.object({ words, cursor, limit });

/** Instead of what the plan gives; null: as the plan says. */
const ownLimit = z.int().min(0).max(1_000_000_000).nullable();
export const changePlanInput = z.object({
  id,
  plan: z.enum(Plan),
  limits: z
    .object({ monthlyContent: ownLimit, members: ownLimit, accounts: ownLimit, monthlyAiMicroUsd: ownLimit })
    .partial(),
});
/** Why, in words that the audit keeps: no personal data. */
const reason = z.string().trim().min(5).max(500);
export const suspendInput = z.object({ id, reason });
export const allowImpersonationInput = z.object({ userId: id, organizationId: id, reason });

export const searchAuditInput = z.object({
  organizationId: id.optional(),
  /** Of a person, of staff, of whatever was changed. */
  actorId: z.string().trim().max(100).optional(),
  subjectId: z.string().trim().max(100).optional(),
  action: z.string().trim().max(100).optional(),
  /** Days of UTC, both included. */
  from: day.optional(),
  to: day.optional(),
  cursor: jobId.optional(),
  limit,
});
