import type { WrittenPost } from "@businesspro/contracts/writing-outputs";
import { buildPrompt } from "./build-prompt.ts";
import { checkWrittenPost } from "./check-written-post.ts";
import { readPartialPost } from "./read-partial-post.ts";
import { type WritingRequest, writingRequestSchema } from "./writing-request.ts";
import type { WritingTask } from "./writing-task.ts";
import { writtenPostSchema } from "./written-post-schema.ts";

/** Room for three captions, four hooks and three sets in Devanagari, which takes the most tokens. */
export const POST_MAX_OUTPUT_TOKENS = 4_000;

/** A post out of the owner's words. Throws for a malformed request. */
export function postTask(request: WritingRequest): WritingTask<WrittenPost> {
  const brief = writingRequestSchema.parse(request);
  return {
    feature: "write_post",
    brief,
    prompt: buildPrompt(brief),
    picture: null,
    maxOutputTokens: POST_MAX_OUTPUT_TOKENS,
    schema: writtenPostSchema,
    schemaName: "written_post",
    readPartial: readPartialPost,
    check: (written) => {
      const { post: answer, notes } = checkWrittenPost(written, brief);
      return { answer, notes };
    },
  };
}
