import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import type { WrittenPost } from "@businesspro/contracts/writing-outputs";
import { checkScript } from "./check-script.ts";
import { containsBannedWord } from "./contains-banned-word.ts";
import { completeEstimates } from "./estimate-engagement.ts";
import { findForbiddenClaim } from "./find-forbidden-claim.ts";
import type { WritingBrief } from "./writing-request.ts";

/** Longest line that still works as a hook; a longer one is a caption. */
const HOOK_MAX_CHARACTERS = 200;
const TAG_MAX_CHARACTERS = 60;
const TAGS_MAX_PER_SET = 15;

export type CheckedPost = {
  /** null when no caption, no hook or no hashtag set was left. */
  readonly post: WrittenPost | null;
  /** What was mended or dropped and why, for the log; holds no text of the answer. */
  readonly notes: readonly string[];
};

/**
 * The rules that every answer passes, whichever model wrote it. Repaired: surrounding space and quotes, hashtags inside
 * captions, `#` signs, surplus tags, stray words in the wrong script, missing estimates. Dropped: variants in the
 * wrong language or script, over a network's limit, with a banned word or a claim its trade must not make, and
 * repetitions. An answer with nothing left of one kind is unusable.
 */
export function checkWrittenPost(answer: WrittenPost, brief: WritingBrief): CheckedPost {
  const notes: string[] = [];
  const limits = brief.platforms.map((platform) => PLATFORM_LIMITS[platform]);
  const captionLimit = Math.min(...limits.map((limit) => limit.captionMaxCharacters));
  const tagLimit = Math.min(
    TAGS_MAX_PER_SET,
    ...limits.map((limit) => limit.hashtagsMax ?? TAGS_MAX_PER_SET),
  );

  const hashtagSets = distinct(
    answer.hashtagSets.map((set) => ({ ...set, tags: cleanTags(set.tags, brief).slice(0, tagLimit) })),
    (set) => set.tags.join(" ").toLowerCase(),
  ).filter((set) => set.tags.length > 0);
  const tagRoom = Math.max(
    0,
    ...hashtagSets.map((set) => set.tags.reduce((sum, tag) => sum + [...tag].length + 2, 2)),
  );

  const keep =
    (kind: "hook" | "caption", maxCharacters: number) =>
    (variant: { text: string; engagementEstimate: number | null }) => {
      const text = cleanText(variant.text);
      const script = checkScript(text, brief.language, { shopName: brief.shop.name, about: brief.about });
      const reason =
        text === ""
          ? "empty"
          : script.verdict === "wrong"
            ? `not in ${brief.language}`
            : problemOf(text, maxCharacters, brief);
      if (reason !== null) notes.push(`${kind} dropped: ${reason}`);
      if (script.verdict === "repaired") notes.push(`${kind} repaired: stray words respelled`);
      return reason === null
        ? [{ ...variant, text: script.verdict === "repaired" ? script.text : text }]
        : [];
    };
  const hooks = distinct(answer.hooks.flatMap(keep("hook", HOOK_MAX_CHARACTERS)), (hook) =>
    hook.text.toLowerCase(),
  );
  const captions = distinct(answer.captions.flatMap(keep("caption", captionLimit - tagRoom)), (caption) =>
    caption.text.toLowerCase(),
  );

  const complete = hooks.length > 0 && captions.length > 0 && hashtagSets.length > 0;
  return { post: complete ? completeEstimates({ hooks, captions, hashtagSets }) : null, notes };
}

function problemOf(text: string, maxCharacters: number, brief: WritingBrief): string | null {
  if ([...text].length > maxCharacters) return "too long";
  if (containsBannedWord(text, brief.bannedWords)) return "banned word";
  if (findForbiddenClaim(text, brief.shop.type) !== null) return "claim its trade must not make";
  return null;
}

function cleanText(text: string): string {
  const trimmed = text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  const unquoted = /^"[^"]*"$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
  // Trailing hashtags belong into the sets, where they are counted.
  return unquoted.replace(/(?:\s*#[\p{L}\p{M}\p{Nd}_]+)+\s*$/u, "").trim();
}

function cleanTags(tags: readonly string[], brief: WritingBrief): string[] {
  const cleaned = tags
    .map((tag) => tag.replace(/[^\p{L}\p{M}\p{Nd}_]/gu, ""))
    .filter((tag) => tag !== "" && !/^\p{Nd}+$/u.test(tag) && [...tag].length <= TAG_MAX_CHARACTERS)
    .filter((tag) => brief.language === "hindi" || !/\p{Script=Devanagari}/u.test(tag))
    .filter(
      (tag) =>
        !containsBannedWord(tag, brief.bannedWords) && findForbiddenClaim(tag, brief.shop.type) === null,
    );
  return distinct(cleaned, (tag) => tag.toLowerCase());
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return !seen.has(key) && seen.add(key);
  });
}
