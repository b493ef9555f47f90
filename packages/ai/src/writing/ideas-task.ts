import { parsePartialJson } from "ai";
import { buildIdeasPrompt } from "./build-ideas-prompt.ts";
import { checkIdeas } from "./check-ideas.ts";
import { type IdeasRequest, ideasRequestSchema } from "./ideas-request.ts";
import { ideasSchema, type WrittenIdeas } from "./ideas-schema.ts";
import type { WritingTask } from "./writing-task.ts";

/** Room for eight hints in Devanagari. */
const MAX_OUTPUT_TOKENS = 2_000;

/** Ideas for what to post. Throws for a malformed request. */
export function ideasTask(request: IdeasRequest): WritingTask<WrittenIdeas> {
  const brief = ideasRequestSchema.parse(request);
  return {
    feature: "generate_ideas",
    brief,
    prompt: buildIdeasPrompt(brief),
    picture: null,
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    schema: ideasSchema,
    schemaName: "ideas",
    readPartial: readWholeIdeas,
    check: (written) => checkIdeas(written, brief),
  };
}

/** Those ideas of an unfinished answer that are complete. */
async function readWholeIdeas(text: string): Promise<WrittenIdeas | null> {
  const { value } = await parsePartialJson(text);
  const list = typeof value === "object" && value !== null && "ideas" in value ? value.ideas : null;
  const ideas = (Array.isArray(list) ? list : []).flatMap((entry) => {
    const idea = ideasSchema.shape.ideas.element.safeParse(entry).data;
    return idea ?? [];
  });
  return ideas.length > 0 ? { ideas } : null;
}
