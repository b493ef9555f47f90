import type { adminIdInput, suspendInput } from "@businesspro/contracts/admin-inputs";
import type { OrganizationDetails } from "@businesspro/contracts/admin-outputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { readOrganization } from "./read-organization.ts";

/** Closes an organisation to its people and begins none of its posts until it is restored. @throws DomainError NOT_FOUND */
export function suspendOrganization(
  ctx: StaffCtx,
  { id, reason }: z.infer<typeof suspendInput>,
): Promise<OrganizationDetails> {
  return setActive(ctx, id, { isActive: false, reason });
}

/** Opens it again. Posts whose window has passed meanwhile become missed. @throws DomainError NOT_FOUND */
export function restoreOrganization(
  ctx: StaffCtx,
  { id }: z.infer<typeof adminIdInput>,
): Promise<OrganizationDetails> {
  return setActive(ctx, id, { isActive: true, reason: null });
}

async function setActive(
  ctx: StaffCtx,
  id: string,
  { isActive, reason }: { isActive: boolean; reason: string | null },
): Promise<OrganizationDetails> {
  await withSystem(ctx.databases, async (tx) => {
    const { count } = await tx.organization.updateMany({ where: { id }, data: { isActive } });
    if (count === 0) throw new DomainError("NOT_FOUND", "not-found");
    await recordAudit(tx, ctx, {
      action: isActive ? "organization.restored" : "organization.suspended",
      subjectType: "organization",
      subjectId: id,
      organizationId: id,
      details: reason === null ? {} : { reason },
    });
  });
  return readOrganization(ctx, { id });
}
