import { resolveTargetInput, targetInput } from "@businesspro/contracts/inputs";
import { resolveTarget } from "@businesspro/core/publishing/resolve-target";
import { retryTarget } from "@businesspro/core/publishing/retry-target";
import { may, router } from "../trpc.ts";

export const publishing = router({
  retry: may("posts.write")
    .input(targetInput)
    .mutation(({ ctx, input }) => retryTarget(ctx.tenant, input)),
  resolve: may("posts.write")
    .input(resolveTargetInput)
    .mutation(({ ctx, input }) => resolveTarget(ctx.tenant, input)),
});
