import { InvalidPromptError, type LanguageModelV4Prompt } from "@ai-sdk/provider";
import { type WritingBrief, writingRequestSchema } from "./writing-request.ts";

const OPEN = "<brief>";
const CLOSE = "</brief>";

/**
 * Puts a brief into a prompt as one JSON value between two tags. `<` leaves as an escape, so nothing that an owner
 * types can close the tag.
 */
export function encloseBrief(brief: WritingBrief): string {
  return `${OPEN}\n${JSON.stringify(brief, null, 1).replaceAll("<", "\\u003c")}\n${CLOSE}`;
}

/** Reads the brief back out of the last user message: how the offline writer learns what to write. */
export function discloseBrief(prompt: LanguageModelV4Prompt): WritingBrief {
  const user = prompt.findLast((message) => message.role === "user");
  const text = (user?.content ?? []).map((part) => (part.type === "text" ? part.text : "")).join("\n");
  const start = text.indexOf(OPEN);
  const end = text.indexOf(CLOSE, start);
  const brief = start >= 0 && end > start ? parseBrief(text.slice(start + OPEN.length, end)) : null;
  if (brief === null)
    throw new InvalidPromptError({
      prompt,
      message: "The offline writer writes posts only: the prompt carries no readable brief",
    });
  return brief;
}

function parseBrief(json: string): WritingBrief | null {
  try {
    return writingRequestSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
