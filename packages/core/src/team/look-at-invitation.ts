import type { invitationTokenInput } from "@businesspro/contracts/team-inputs";
import type { OpenInvitation } from "@businesspro/contracts/team-outputs";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { SystemCtx } from "../context.ts";
import { findInvitation, hintOf } from "./find-invitation.ts";

/** What the holder of a link is shown before she joins. It does not tell whether the address has an account. */
export async function lookAtInvitation(
  ctx: SystemCtx,
  input: z.infer<typeof invitationTokenInput>,
): Promise<OpenInvitation> {
  const { organization, role, invitedBy, email } = await stepSystem(ctx.databases, (tx) =>
    findInvitation(tx, ctx, input.token),
  );
  return { organization, role, invitedBy, emailHint: hintOf(email) };
}
