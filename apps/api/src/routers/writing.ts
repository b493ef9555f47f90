import { writePostInput } from "@businesspro/contracts/inputs";
import { writePost } from "@businesspro/core/writing/write-post";
import { member, router } from "../trpc.ts";

export const writing = router({
  write: member
    .input(writePostInput)
    .mutation(({ ctx, input, signal }) =>
      writePost(ctx.tenant, input, signal ?? new AbortController().signal),
    ),
});
