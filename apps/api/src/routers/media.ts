import { idInput, listMediaInput, removeMediaInput } from "@businesspro/contracts/inputs";
import { listMedia } from "@businesspro/core/media/list-media";
import { listMediaUses } from "@businesspro/core/media/list-media-uses";
import { removeMedia } from "@businesspro/core/media/remove-media";
import { may, router } from "../trpc.ts";

export const media = router({
  list: may("workspace.read")
    .input(listMediaInput)
    .query(({ ctx, input }) => listMedia(ctx.tenant, input)),
  uses: may("workspace.read")
    .input(idInput)
    .query(({ ctx, input }) => listMediaUses(ctx.tenant, input)),
  remove: may("posts.write")
    .input(removeMediaInput)
    .mutation(({ ctx, input }) => removeMedia(ctx.tenant, input)),
});
