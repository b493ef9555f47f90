import { invitationTokenInput } from "@businesspro/contracts/team-inputs";
import { acceptInvitation } from "@businesspro/core/team/accept-invitation";
import { lookAtInvitation } from "@businesspro/core/team/look-at-invitation";
import { anyone, herself, router } from "../trpc.ts";

export const invitations = router({
  /** Changes nothing; a mutation because a secret does not belong into an address. */
  look: anyone.input(invitationTokenInput).mutation(({ ctx, input }) => lookAtInvitation(ctx.system, input)),
  accept: herself.input(invitationTokenInput).mutation(({ ctx, input }) => acceptInvitation(ctx.user, input)),
});
