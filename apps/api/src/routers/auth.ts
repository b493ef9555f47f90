import {
  idInput,
  logInInput,
  signUpInput,
  switchOrganizationInput,
  updatePreferencesInput,
} from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import { listDevices } from "@businesspro/core/identity/list-devices";
import { logIn } from "@businesspro/core/identity/log-in";
import { logOut } from "@businesspro/core/identity/log-out";
import { readSession } from "@businesspro/core/identity/read-session";
import { revokeDevice } from "@businesspro/core/identity/revoke-device";
import { signUp } from "@businesspro/core/identity/sign-up";
import type { SignedIn } from "@businesspro/core/identity/signed-in";
import { updatePreferences } from "@businesspro/core/identity/update-preferences";
import { switchOrganization } from "@businesspro/core/organizations/switch-organization";
import { anyone, herself, type RequestContext, router, signedIn } from "../trpc.ts";

/** One browser holds one session: who signs in again, or as another, leaves no forgotten device behind. */
async function replaceSession(ctx: RequestContext, { session, cookieValue }: SignedIn): Promise<Session> {
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
