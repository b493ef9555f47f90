import {
  adminIdInput,
  changePlanInput,
  searchInput,
  suspendInput,
} from "@businesspro/contracts/admin-inputs";
import { changePlan } from "@businesspro/core/admin/change-plan";
import { listOrganizations } from "@businesspro/core/admin/list-organizations";
import { readOrganization } from "@businesspro/core/admin/read-organization";
import { restoreOrganization, suspendOrganization } from "@businesspro/core/admin/suspend-organization";
import { router, staff } from "../admin-trpc.ts";

export const organizations = router({
  list: staff.input(searchInput).query(({ ctx, input }) => listOrganizations(ctx.staff, input)),
  get: staff.input(adminIdInput).query(({ ctx, input }) => readOrganization(ctx.staff, input)),
  changePlan: staff.input(changePlanInput).mutation(({ ctx, input }) => changePlan(ctx.staff, input)),
  suspend: staff.input(suspendInput).mutation(({ ctx, input }) => suspendOrganization(ctx.staff, input)),
  restore: staff.input(adminIdInput).mutation(({ ctx, input }) => restoreOrganization(ctx.staff, input)),
});
