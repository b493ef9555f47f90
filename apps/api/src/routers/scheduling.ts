import { groupInput, moveGroupInput } from "@businesspro/contracts/inputs";
import { cancelGroup } from "@businesspro/core/scheduling/cancel-group";
import { moveGroup } from "@businesspro/core/scheduling/move-group";
import { publishGroupNow } from "@businesspro/core/scheduling/publish-group-now";
import { may, router } from "../trpc.ts";

export const scheduling = router({
  move: may("posts.write")
    .input(moveGroupInput)
    .mutation(({ ctx, input }) => moveGroup(ctx.tenant, input)),
  cancel: may("posts.write")
    .input(groupInput)
    .mutation(({ ctx, input }) => cancelGroup(ctx.tenant, input)),
  publishNow: may("posts.write")
    .input(groupInput)
    .mutation(({ ctx, input }) => publishGroupNow(ctx.tenant, input)),
});
