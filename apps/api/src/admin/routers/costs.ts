import { aiCostsInput } from "@businesspro/contracts/admin-inputs";
import { reportAiCosts } from "@businesspro/core/admin/report-ai-costs";
import { router, staff } from "../admin-trpc.ts";

export const costs = router({
  read: staff.input(aiCostsInput).query(({ ctx, input }) => reportAiCosts(ctx.staff, input)),
});
