import { searchAuditInput } from "@businesspro/contracts/admin-inputs";
import { searchAudit } from "@businesspro/core/admin/search-audit";
import { router, staff } from "../admin-trpc.ts";

export const audit = router({
  search: staff.input(searchAuditInput).query(({ ctx, input }) => searchAudit(ctx.staff, input)),
});
