import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { composePostText } from "@businesspro/contracts/post-text";
import type { ShownProblem } from "../../lib/problem.ts";
import { type ComposerState, type PostText, parseHashtags } from "./composer-state.ts";

export type TextCount = { characters: number; hashtags: number };

/** Hashtags and mentions as networks recognise them in running text. */
const HASHTAG = /(?<![\p{L}\p{N}_&])#[\p{L}\p{M}\p{N}_]+/gu;
const MENTION = /(?<![\p{L}\p{N}_.])@[a-z0-9_.]+/giu;

function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function wholeText(text: PostText): string {
  return composePostText(text.caption, parseHashtags(text.hashtags));
}

export function countText(text: PostText): TextCount {
  const whole = wholeText(text);
  return { characters: [...whole].length, hashtags: countMatches(whole, HASHTAG) };
}

export function textFor(state: ComposerState, platform: ImplementedPlatform): PostText {
  return state.own[platform] ?? state.shared;
}

/** What keeps the post from going out, in the words of the server's own checks. A draft may have all of it. */
export function checkDraft(state: ComposerState, platforms: readonly ImplementedPlatform[]): ShownProblem[] {
  const problems: ShownProblem[] = [];
  if (state.accountIds.length === 0)
    problems.push({ key: "target-required", parameters: {}, field: "accounts" });
  for (const platform of platforms) {
    const limits = PLATFORM_LIMITS[platform];
    const text = textFor(state, platform);
    const whole = wholeText(text);
    const count = countText(text);
    const report = (key: ShownProblem["key"], field: string, parameters: Record<string, number> = {}) =>
      problems.push({ key, field, parameters: { platform, ...parameters } });
    const { mediaMin } = limits.formats.post;
    if (mediaMin > 0 && !state.media) report("media-required", "media");
    if (mediaMin === 0 && !state.media && whole === "") report("caption-required", "caption");
    if (count.characters > limits.captionMaxCharacters) {
      report("caption-too-long", "caption", { max: limits.captionMaxCharacters, actual: count.characters });
    }
    if (limits.hashtagsMax !== null && count.hashtags > limits.hashtagsMax) {
      report("hashtags-too-many", "hashtags", { max: limits.hashtagsMax, actual: count.hashtags });
    }
    const mentions = countMatches(whole, MENTION);
    if (limits.mentionsMax !== null && mentions > limits.mentionsMax) {
      report("mentions-too-many", "caption", { max: limits.mentionsMax, actual: mentions });
    }
  }
  return problems;
}
