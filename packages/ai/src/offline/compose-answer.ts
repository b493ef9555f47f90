import type { WrittenPost } from "@businesspro/contracts/writing-outputs";
import type { AnyBrief } from "../writing/brief-envelope.ts";
import type { WrittenIdeas } from "../writing/ideas-schema.ts";
import type { PhotoBrief } from "../writing/photo-request.ts";
import { composeIdeas } from "./compose-ideas.ts";
import { composePost } from "./compose-post.ts";
import { findGrammar } from "./find-grammar.ts";

/** Composes what a brief asks for. Same brief, same answer. */
export function composeAnswer(brief: AnyBrief): WrittenPost | WrittenIdeas {
  if (!("task" in brief)) return composePost(brief);
  return brief.task === "generate_ideas" ? composeIdeas(brief) : composeBlind(brief);
}

/** There are no eyes here: it writes from what the owner said of the photo, else of the shop, and says so. */
function composeBlind({ task: _, ...brief }: PhotoBrief): WrittenPost {
  const { topic } = findGrammar(brief.language, brief.shop.type).trade;
  const about = brief.about.trim() || brief.shop.about.trim() || topic;
  return { sawPicture: false, ...composePost({ ...brief, about }) };
}
