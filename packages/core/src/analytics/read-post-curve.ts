import type { postCurveInput } from "@businesspro/contracts/results-inputs";
import type { CurvePoint } from "@businesspro/contracts/results-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/** Looks at a post over a month, and more than there can be. */
const MOST_POINTS = 200;

/** What a network counted for one post over time, in order of time. @throws DomainError NOT_FOUND */
export async function readPostCurve(
  ctx: TenantCtx,
  input: z.infer<typeof postCurveInput>,
): Promise<CurvePoint[]> {
  const rows = await readTenant(ctx.databases, ctx, async (tx) => {
    const target = await tx.publishTarget.findFirst({
      where: { id: input.targetId, organizationId: ctx.organizationId },
      select: { contentId: true, socialAccountId: true },
    });
    if (!target) throw new DomainError("NOT_FOUND", "not-found");
    const { contentId, socialAccountId } = target;
    if (!contentId || !socialAccountId) return [];
    return tx.analyticsSnapshot.findMany({
      where: { contentId, socialAccountId },
      orderBy: { takenAt: "asc" },
      take: MOST_POINTS,
      omit: { id: true, organizationId: true, contentId: true, socialAccountId: true },
    });
  });
  return rows.map(({ takenAt, ...counts }) => ({ ...counts, at: takenAt.toISOString() }));
}
