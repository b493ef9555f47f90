import { IDEA_TAGS_MAX } from "@businesspro/contracts/ideas";
import { checkScript } from "./check-script.ts";
import { findForbiddenClaim } from "./find-forbidden-claim.ts";
import type { IdeasBrief } from "./ideas-request.ts";
import type { WrittenIdeas } from "./ideas-schema.ts";

/** A hint becomes the subject of a post; a longer one is a post already. */
const HINT_MAX_CHARACTERS = 240;
const IDEAS_MAX = 8;

/**
 * The rules that every answer passes, whichever model wrote it. Repaired: space, quotes, line breaks, surplus tags and
 * ideas, stray words in the wrong script. Dropped: hints in the wrong language or script, too long, with a claim that
 * the trade must not make, and repetitions.
 */
export function checkIdeas(
  written: WrittenIdeas,
  brief: IdeasBrief,
): { answer: WrittenIdeas | null; notes: string[] } {
  const notes: string[] = [];
  const festivals = brief.festivals.map(({ name }) => name).join(" ");
  const own = { shopName: brief.shop.name, about: `${brief.shop.about} ${festivals}` };
  const seen = new Set<string>();
  const ideas = written.ideas.flatMap((idea) => {
    const hint = idea.hint
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^"([^"]*)"$/, "$1");
    const script = checkScript(hint, brief.language, own);
    const reason =
      hint === ""
        ? "empty"
        : script.verdict === "wrong"
          ? `not in ${brief.language}`
          : [...hint].length > HINT_MAX_CHARACTERS
            ? "too long"
            : findForbiddenClaim(hint, brief.shop.type) !== null
              ? "claim its trade must not make"
              : null;
    if (reason !== null) notes.push(`idea dropped: ${reason}`);
    if (reason !== null || seen.has(hint.toLowerCase())) return [];
    seen.add(hint.toLowerCase());
    const tags = [...new Set(idea.tags)].slice(0, IDEA_TAGS_MAX);
    return [{ ...idea, tags, hint: script.verdict === "repaired" ? script.text : hint }];
  });
  return { answer: ideas.length > 0 ? { ideas: ideas.slice(0, IDEAS_MAX) } : null, notes };
}
