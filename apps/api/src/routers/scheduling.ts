import { bestTimeInput, groupInput, moveGroupInput, setBestTimeInput } from "@businesspro/contracts/inputs";
import { cancelGroup } from "@businesspro/core/scheduling/cancel-group";
import { moveGroup } from "@businesspro/core/scheduling/move-group";
import { publishGroupNow } from "@businesspro/core/scheduling/publish-group-now";
import { readBestTime } from "@businesspro/core/scheduling/read-best-time";
import { setBestTime } from "@businesspro/core/scheduling/set-best-time";
import { may, router } from "../trpc.ts";

export const scheduling = router({
  move: may("posts.write")
    .input(moveGroupInput)
    .mutation(({ ctx, input }) => moveGroup(ctx.tenant, input)),
  bestTime: may("workspace.read")
    .input(bestTimeInput)
    .query(({ ctx, input }) => readBestTime(ctx.tenant, input)),
  setBestTime: may("posts.write")
    .input(setBestTimeInput)
    .mutation(({ ctx, input }) => setBestTime(ctx.tenant, input)),
  cancel: may("posts.write")
    .input(groupInput)
    .mutation(({ ctx, input }) => cancelGroup(ctx.tenant, input)),
  publishNow: may("posts.write")
    .input(groupInput)
    .mutation(({ ctx, input }) => publishGroupNow(ctx.tenant, input)),
});
