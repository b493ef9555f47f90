import { stepSystem } from "@businesspro/db/transactions";
import type { StaffCtx, TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/**
 * Lets staff call a verb of the organisation that a target belongs to: under its policies, in the staff's own name.
 *
 * @throws DomainError NOT_FOUND
 */
export async function enterOrganizationOf(ctx: StaffCtx, targetId: string): Promise<TenantCtx> {
  const target = await stepSystem(ctx.databases, (tx) =>
    tx.publishTarget.findUnique({ where: { id: targetId }, select: { organizationId: true } }),
  );
  if (!target) throw new DomainError("NOT_FOUND", "not-found");
  return { ...ctx, organizationId: target.organizationId, userId: null, role: "owner" };
}
