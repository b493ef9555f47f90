import { Role } from "@businesspro/contracts/enums";
import { outranks, roleMay } from "@businesspro/contracts/permissions";
import type { Team } from "@businesspro/contracts/team-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { readMember } from "../identity/read-member.ts";
import { invitationSelect, presentInvitation } from "./present-invitation.ts";

/** Who works here, longest first; and who was asked to, for whoever may ask. Both are bounded by the plan. */
export function listTeam(ctx: TenantCtx): Promise<Team> {
  const { organizationId } = ctx;
  return readTenant(ctx.databases, ctx, async (tx) => {
    const members = await tx.organizationMember.findMany({
      where: { organizationId },
      orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
      select: { role: true, joinedAt: true, user: { select: { id: true, name: true, email: true } } },
    });
    const invitations = roleMay(ctx.role, "members.invite")
      ? await tx.invitation.findMany({
          where: { acceptedAt: null, revokedAt: null },
          orderBy: [{ createdAt: "desc" }, { id: "asc" }],
          select: invitationSelect,
        })
      : [];
    return {
      members: members.map(({ user, ...member }) => {
        const role = readMember(Role, member.role);
        return {
          userId: user.id,
          name: user.name,
          email: user.email,
          role,
          joinedAt: (member.joinedAt ?? new Date(0)).toISOString(),
          you: user.id === ctx.userId,
          removable: roleMay(ctx.role, "members.remove") && outranks(ctx.role, role),
        };
      }),
      invitations: invitations.map((row) => presentInvitation(row, ctx.now())),
    };
  });
}
