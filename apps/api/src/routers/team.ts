import {
  changeRoleInput,
  invitationInput,
  inviteMemberInput,
  listAuditInput,
  memberInput,
} from "@businesspro/contracts/team-inputs";
import { listAudit } from "@businesspro/core/audit/list-audit";
import { readPlanUse } from "@businesspro/core/plans/read-plan-use";
import { changeRole } from "@businesspro/core/team/change-role";
import { inviteMember } from "@businesspro/core/team/invite-member";
import { leaveOrganization } from "@businesspro/core/team/leave-organization";
import { listTeam } from "@businesspro/core/team/list-team";
import { removeMember } from "@businesspro/core/team/remove-member";
import { renewInvitation } from "@businesspro/core/team/renew-invitation";
import { revokeInvitation } from "@businesspro/core/team/revoke-invitation";
import { transferOrganization } from "@businesspro/core/team/transfer-organization";
import { may, router } from "../trpc.ts";

export const team = router({
  list: may("workspace.read").query(({ ctx }) => listTeam(ctx.tenant)),
  plan: may("workspace.read").query(({ ctx }) => readPlanUse(ctx.tenant)),
  invite: may("members.invite")
    .input(inviteMemberInput)
    .mutation(({ ctx, input }) => inviteMember(ctx.tenant, input)),
  renewInvitation: may("members.invite")
    .input(invitationInput)
    .mutation(({ ctx, input }) => renewInvitation(ctx.tenant, input)),
  revokeInvitation: may("members.invite")
    .input(invitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx.tenant, input)),
  changeRole: may("members.change-role")
    .input(changeRoleInput)
    .mutation(({ ctx, input }) => changeRole(ctx.tenant, input)),
  remove: may("members.remove")
    .input(memberInput)
    .mutation(({ ctx, input }) => removeMember(ctx.tenant, input)),
  audit: may("audit.read")
    .input(listAuditInput)
    .query(({ ctx, input }) => listAudit(ctx.tenant, input)),
  leave: may("organization.leave").mutation(({ ctx }) => leaveOrganization(ctx.tenant)),
  transfer: may("organization.transfer")
    .input(memberInput)
    .mutation(({ ctx, input }) => transferOrganization(ctx.tenant, input)),
});
