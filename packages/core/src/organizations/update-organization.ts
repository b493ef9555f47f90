import type { updateOrganizationInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import { withSystem, withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { loadSession } from "../identity/load-session.ts";
import { checkTimeZone } from "./check-time-zone.ts";

/** Changes what is given and leaves the rest. Planned posts keep the zone in which they were planned. */
export async function updateOrganization(
  ctx: TenantCtx,
  input: z.infer<typeof updateOrganizationInput>,
): Promise<Session> {
  const { organizationId, userId } = ctx;
  if (userId === null) throw new DomainError("FORBIDDEN", "forbidden");
  const changes = {
    ...(input.name !== undefined && { name: input.name }),
    ...(input.type !== undefined && { type: input.type }),
    ...(input.timeZone !== undefined && { timeZone: checkTimeZone(input.timeZone) }),
    ...(input.about !== undefined && { about: input.about }),
    ...(input.missedAfterMinutes !== undefined && { missedAfterMinutes: input.missedAfterMinutes }),
  };
  await withTenant(ctx.databases, { organizationId, userId }, async (tx) => {
    await tx.organization.update({ where: { id: organizationId }, data: changes, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "organization.updated",
      subjectType: "organization",
      subjectId: organizationId,
      details: { changed: Object.keys(changes) },
    });
  });
  return withSystem(ctx.databases, (tx) => loadSession(tx, userId, organizationId));
}
