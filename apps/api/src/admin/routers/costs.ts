import { aiCostsInput } from "@businesspro/contracts/admin-inputs";
import { readAiCosts } from "@businesspro/core/admin/read-ai-costs";
import { router, staff } from "../admin-trpc.ts";

export const costs = router({
  read: staff.input(aiCostsInput).query(({ ctx, input }) => readAiCosts(ctx.staff, input)),
});
