import { InvalidPromptError, type LanguageModelV4Prompt } from "@ai-sdk/provider";
import { z } from "zod";
import { type IdeasBrief, ideasRequestSchema } from "./ideas-request.ts";
import { type PhotoBrief, photoRequestSchema } from "./photo-request.ts";
import { type WritingBrief, writingRequestSchema } from "./writing-request.ts";

/** What a prompt can ask for; a brief without a `task` asks for a post. */
export type AnyBrief = WritingBrief | IdeasBrief | PhotoBrief;
const briefSchema = z.union([ideasRequestSchema, photoRequestSchema, writingRequestSchema]);

const OPEN = "<brief>";
const CLOSE = "</brief>";

/**
 * Puts a brief into a prompt as one JSON value between two tags. `<` leaves as an escape, so nothing that an owner
 * types can close the tag.
 */
export function encloseBrief(brief: AnyBrief): string {
  return `${OPEN}\n${JSON.stringify(brief, null, 1).replaceAll("<", "\\u003c")}\n${CLOSE}`;
}

/** Reads the brief back out of the last user message: how the offline writer learns what to write. */
export function discloseBrief(prompt: LanguageModelV4Prompt): AnyBrief {
  const user = prompt.findLast((message) => message.role === "user");
  const text = (user?.content ?? []).map((part) => (part.type === "text" ? part.text : "")).join("\n");
  const start = text.indexOf(OPEN);
  const end = text.indexOf(CLOSE, start);
  const brief = start >= 0 && end > start ? parseBrief(text.slice(start + OPEN.length, end)) : null;
  if (brief === null)
    throw new InvalidPromptError({
      prompt,
      message: "The offline writer writes posts and ideas only: the prompt carries no readable brief",
    });
  return brief;
}

function parseBrief(json: string): AnyBrief | null {
  try {
    return briefSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
