import {
  adminIdInput,
  allowImpersonationInput,
  searchInput,
  suspendInput,
} from "@businesspro/contracts/admin-inputs";
import { allowImpersonation } from "@businesspro/core/admin/allow-impersonation";
import { listUsers } from "@businesspro/core/admin/list-users";
import { readUser } from "@businesspro/core/admin/read-user";
import { revokeSessions } from "@businesspro/core/admin/revoke-sessions";
import { restoreUser, suspendUser } from "@businesspro/core/admin/suspend-user";
import { router, staff } from "../admin-trpc.ts";

export const users = router({
  list: staff.input(searchInput).query(({ ctx, input }) => listUsers(ctx.staff, input)),
  get: staff.input(adminIdInput).query(({ ctx, input }) => readUser(ctx.staff, input)),
  suspend: staff.input(suspendInput).mutation(({ ctx, input }) => suspendUser(ctx.staff, input)),
  restore: staff.input(adminIdInput).mutation(({ ctx, input }) => restoreUser(ctx.staff, input)),
  revokeSessions: staff.input(adminIdInput).mutation(({ ctx, input }) => revokeSessions(ctx.staff, input)),
  impersonate: staff
    .input(allowImpersonationInput)
    .mutation(({ ctx, input }) => allowImpersonation(ctx.staff, input)),
});
