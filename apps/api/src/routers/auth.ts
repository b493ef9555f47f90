import {
  changePasswordInput,
  deleteAccountInput,
  emailTokenInput,
  idInput,
  logInInput,
  requestPasswordResetInput,
  resetPasswordInput,
  signUpInput,
  switchOrganizationInput,
  updatePreferencesInput,
} from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import { changePassword } from "@businesspro/core/identity/change-password";
import { checkResetLink } from "@businesspro/core/identity/check-reset-link";
import { deleteAccount } from "@businesspro/core/identity/delete-account";
import { listDevices } from "@businesspro/core/identity/list-devices";
import { logIn } from "@businesspro/core/identity/log-in";
import { logOut } from "@businesspro/core/identity/log-out";
import { readDeletion } from "@businesspro/core/identity/read-deletion";
import { readSession } from "@businesspro/core/identity/read-session";
import { requestPasswordReset } from "@businesspro/core/identity/request-password-reset";
import { requestVerification } from "@businesspro/core/identity/request-verification";
import { resetPassword } from "@businesspro/core/identity/reset-password";
import { revokeDevice } from "@businesspro/core/identity/revoke-device";
import { revokeOtherDevices } from "@businesspro/core/identity/revoke-other-devices";
import { signUp } from "@businesspro/core/identity/sign-up";
import type { SignedIn } from "@businesspro/core/identity/signed-in";
import { updatePreferences } from "@businesspro/core/identity/update-preferences";
import { verifyEmail } from "@businesspro/core/identity/verify-email";
import { switchOrganization } from "@businesspro/core/organizations/switch-organization";
import { anyone, herself, type RequestContext, router, signedIn } from "../trpc.ts";

/** One browser holds one session: who signs in again, or as another, leaves no forgotten device behind. */
async function replaceSession<S extends Session | null>(
  ctx: RequestContext,
  { session, cookieValue }: SignedIn<S>,
): Promise<S> {
  const before = await ctx.user();
  if (before) await logOut(before);
  ctx.setSessionCookie(cookieValue);
  return session;
}

export const auth = router({
  signUp: anyone.input(signUpInput).mutation(async ({ ctx, input }) => {
    return replaceSession(ctx, await signUp(ctx.system, input));
  }),
  logIn: anyone.input(logInInput).mutation(async ({ ctx, input }) => {
    return replaceSession(ctx, await logIn(ctx.system, input));
  }),
  logOut: signedIn.mutation(async ({ ctx }) => {
    await logOut(ctx.user);
    ctx.clearSessionCookie();
  }),
  devices: herself.query(({ ctx }) => listDevices(ctx.user)),
  revokeDevice: herself.input(idInput).mutation(({ ctx, input }) => revokeDevice(ctx.user, input)),
  revokeOtherDevices: herself.mutation(({ ctx }) => revokeOtherDevices(ctx.user)),
  changePassword: herself
    .input(changePasswordInput)
    .mutation(({ ctx, input }) => changePassword(ctx.user, input)),
  /** What it would do, before it is asked for. */
  deletion: herself.query(({ ctx }) => readDeletion(ctx.user)),
  deleteAccount: herself.input(deleteAccountInput).mutation(async ({ ctx, input }) => {
    await deleteAccount(ctx.user, input);
    ctx.clearSessionCookie();
  }),
  requestVerification: herself.mutation(({ ctx }) => requestVerification(ctx.user)),
  verifyEmail: anyone.input(emailTokenInput).mutation(({ ctx, input }) => verifyEmail(ctx.system, input)),
  /** Says where mail goes here, and nothing of the address. */
  requestPasswordReset: anyone.input(requestPasswordResetInput).mutation(async ({ ctx, input }) => {
    await requestPasswordReset(ctx.system, input);
    return { delivery: ctx.system.mailer.delivery };
  }),
  /** Changes nothing; a mutation because a secret does not belong into an address. */
  checkResetLink: anyone
    .input(emailTokenInput)
    .mutation(({ ctx, input }) => checkResetLink(ctx.system, input)),
  resetPassword: anyone
    .input(resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx.system, input)),
  updatePreferences: herself
    .input(updatePreferencesInput)
    .mutation(({ ctx, input }) => updatePreferences(ctx.user, input)),
  switchOrganization: herself
    .input(switchOrganizationInput)
    .mutation(({ ctx, input }) => switchOrganization(ctx.user, input)),
  /** null when nobody is signed in. */
  session: anyone.query(async ({ ctx }) => {
    const user = await ctx.user();
    return user ? readSession(user) : null;
  }),
});
