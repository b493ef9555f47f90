import { idInput, logInInput, signUpInput, switchOrganizationInput, updatePreferencesInput } from "@businesspro/contracts/inputs";
import { listDevices } from "@businesspro/core/identity/list-devices";
import { logIn } from "@businesspro/core/identity/log-in";
import { logOut } from "@businesspro/core/identity/log-out";
import { readSession } from "@businesspro/core/identity/read-session";
import { revokeDevice } from "@businesspro/core/identity/revoke-device";
import { signUp } from "@businesspro/core/identity/sign-up";
import { switchOrganization } from "@businesspro/core/organizations/switch-organization";
import { updatePreferences } from "@businesspro/core/identity/update-preferences";
import { anyone, router, signedIn } from "../trpc.ts";

export const auth = router({
  signUp: anyone.input(signUpInput).mutation(async ({ ctx, input }) => {
    const { session, cookieValue, expiresAt } = await signUp(ctx.system, input);
    ctx.setSessionCookie(cookieValue, expiresAt);
    return session;
  }),
  logIn: anyone.input(logInInput).mutation(async ({ ctx, input }) => {
    const { session, cookieValue, expiresAt } = await logIn(ctx.system, input);
    ctx.setSessionCookie(cookieValue, expiresAt);
    return session;
  }),
  logOut: signedIn.mutation(async ({ ctx }) => {
    await logOut(ctx.user);
    ctx.clearSessionCookie();
  }),
  devices: signedIn.query(({ ctx }) => listDevices(ctx.user)),
  revokeDevice: signedIn.input(idInput).mutation(({ ctx, input }) => revokeDevice(ctx.user, input)),
  updatePreferences: signedIn.input(updatePreferencesInput).mutation(({ ctx, input }) => updatePreferences(ctx.user, input)),
  switchOrganization: signedIn.input(switchOrganizationInput).mutation(({ ctx, input }) => switchOrganization(ctx.user, input)),
  /** null when nobody is signed in. */
  session: anyone.query(async ({ ctx }) => {
    const user = await ctx.user();
    return user ? readSession(user) : null;
  }),
});
