import { logInInput } from "@businesspro/contracts/inputs";
import { logInStaff } from "@businesspro/core/staff/log-in-staff";
import { logOutStaff } from "@businesspro/core/staff/log-out-staff";
import { readStaffMember } from "@businesspro/core/staff/read-staff-member";
import { anyone, router, staff } from "../admin-trpc.ts";

export const auth = router({
  logIn: anyone.input(logInInput).mutation(async ({ ctx, input }) => {
    const { member, cookieValue } = await logInStaff(ctx.system, input);
    const before = await ctx.staff();
    if (before) await logOutStaff(before);
    ctx.setStaffCookie(cookieValue);
    return member;
  }),
  logOut: staff.mutation(async ({ ctx }) => {
    await logOutStaff(ctx.staff);
    ctx.clearStaffCookie();
  }),
  /** null when nobody is signed in. */
  member: anyone.query(async ({ ctx }) => {
    const member = await ctx.staff();
    return member ? readStaffMember(member) : null;
  }),
});
