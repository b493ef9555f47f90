import { idInput } from "@businesspro/contracts/inputs";
import { removeMedia } from "@businesspro/core/media/remove-media";
import { member, router } from "../trpc.ts";

export const media = router({
  remove: member.input(idInput).mutation(({ ctx, input }) => removeMedia(ctx.tenant, input)),
});
