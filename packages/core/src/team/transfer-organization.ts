import { Role } from "@businesspro/contracts/enums";
import type { Session } from "@businesspro/contracts/outputs";
import type { memberInput } from "@businesspro/contracts/team-inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { loadSession } from "../identity/load-session.ts";
import { findMember } from "./find-member.ts";

/** Makes another member the owner; who was it stays as an admin. @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT */
export async function transferOrganization(
  ctx: TenantCtx,
  input: z.infer<typeof memberInput>,
): Promise<Session> {
  const { organizationId, userId } = ctx;
  if (userId === null) throw new DomainError("FORBIDDEN", "forbidden");
  return withSystem(ctx.databases, async (tx) => {
    // Two hand-overs at one moment wait here, and the second is refused.
    await tx.$queryRaw`SELECT id FROM organizations WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
    const mine = await findMember(tx, organizationId, userId);
    if (mine.role !== Role.OWNER) throw new DomainError("FORBIDDEN", "forbidden");
    const next = await findMember(tx, organizationId, input.userId);
    if (next.id === mine.id) throw new DomainError("CONFLICT", "already-member");
    const become = (id: string, role: Role) =>
      tx.organizationMember.update({ where: { id }, data: { role }, select: { id: true } });
    await become(mine.id, Role.ADMIN);
    await become(next.id, Role.OWNER);
    await tx.organization.update({
      where: { id: organizationId },
      data: { ownerId: input.userId },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: "organization.transferred",
      subjectType: "user",
      subjectId: input.userId,
    });
    return loadSession(tx, userId, organizationId);
  });
}
