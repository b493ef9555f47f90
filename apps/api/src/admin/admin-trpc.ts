import type { StaffCtx } from "@businesspro/core/context";
import { DomainError } from "@businesspro/core/domain-error";
import { type BaseContext, createTrpc } from "../create-trpc.ts";

export type AdminContext = BaseContext & {
  /** Resolved at most once for each request; null when nobody of the staff is signed in. */
  staff: () => Promise<StaffCtx | null>;
  setStaffCookie: (value: string) => void;
  clearStaffCookie: () => void;
};

export const { router, anyone } = createTrpc<AdminContext>();

export const staff = anyone.use(async ({ ctx, next }) => {
  const member = await ctx.staff();
  if (!member) throw new DomainError("UNAUTHENTICATED", "unauthenticated");
  return next({ ctx: { staff: member } });
});
