import { idInput, listMediaInput, removeMediaInput } from "@businesspro/contracts/inputs";
import { listMedia } from "@businesspro/core/media/list-media";
import { listMediaUses } from "@businesspro/core/media/list-media-uses";
import { removeMedia } from "@businesspro/core/media/remove-media";
import { member, router } from "../trpc.ts";

export const media = router({
  list: member.input(listMediaInput).query(({ ctx, input }) => listMedia(ctx.tenant, input)),
  uses: member.input(idInput).query(({ ctx, input }) => listMediaUses(ctx.tenant, input)),
  remove: member.input(removeMediaInput).mutation(({ ctx, input }) => removeMedia(ctx.tenant, input)),
});
