import type { changePlanInput } from "@businesspro/contracts/admin-inputs";
import type { OrganizationDetails } from "@businesspro/contracts/admin-outputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { ownLimitsOf } from "../plans/read-limits.ts";
import { readOrganization } from "./read-organization.ts";

/** Changes plan and own limits of an organisation; a limit of null goes back to what the plan says. @throws DomainError NOT_FOUND */
export async function changePlan(
  ctx: StaffCtx,
  input: z.infer<typeof changePlanInput>,
): Promise<OrganizationDetails> {
  const { id, plan } = input;
  await withSystem(ctx.databases, async (tx) => {
    const [before] = await tx.$queryRaw<{ plan: string | null; limits: unknown }[]>`
      SELECT plan, limits FROM organizations WHERE id = ${id}::uuid FOR UPDATE`;
    if (!before) throw new DomainError("NOT_FOUND", "not-found");
    const limits = Object.fromEntries(
      Object.entries({ ...ownLimitsOf(before.limits), ...input.limits }).filter(
        ([, limit]) => limit !== null,
      ),
    );
    await tx.organization.update({ where: { id }, data: { plan, limits }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "organization.plan-changed",
      subjectType: "organization",
      subjectId: id,
      organizationId: id,
      details: { planBefore: before.plan, plan, limits: JSON.stringify(limits) },
    });
  });
  return readOrganization(ctx, { id });
}
