import { suggestIdeasInput, writeFromPhotoInput, writePostInput } from "@businesspro/contracts/inputs";
import { suggestIdeas } from "@businesspro/core/writing/suggest-ideas";
import { writeFromPhoto } from "@businesspro/core/writing/write-from-photo";
import { writePost } from "@businesspro/core/writing/write-post";
import { may, router } from "../trpc.ts";

export const writing = router({
  write: may("posts.write")
    .input(writePostInput)
    .mutation(({ ctx, input, signal }) =>
      writePost(ctx.tenant, input, signal ?? new AbortController().signal),
    ),
  writeFromPhoto: may("posts.write")
    .input(writeFromPhotoInput)
    .mutation(({ ctx, input, signal }) =>
      writeFromPhoto(ctx.tenant, input, signal ?? new AbortController().signal),
    ),
  suggestIdeas: may("posts.write")
    .input(suggestIdeasInput)
    .mutation(({ ctx, input, signal }) =>
      suggestIdeas(ctx.tenant, input, signal ?? new AbortController().signal),
    ),
});
