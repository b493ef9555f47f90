import { adminIdInput, listTargetsInput } from "@businesspro/contracts/admin-inputs";
import { resolveTargetInput } from "@businesspro/contracts/inputs";
import { listTargets } from "@businesspro/core/admin/list-targets";
import { readTarget } from "@businesspro/core/admin/read-target";
import { resolveTargetForOwner } from "@businesspro/core/admin/resolve-target-for-owner";
import { router, staff } from "../admin-trpc.ts";

export const targets = router({
  list: staff.input(listTargetsInput).query(({ ctx, input }) => listTargets(ctx.staff, input)),
  get: staff.input(adminIdInput).query(({ ctx, input }) => readTarget(ctx.staff, input)),
  resolve: staff
    .input(resolveTargetInput)
    .mutation(({ ctx, input }) => resolveTargetForOwner(ctx.staff, input)),
});
