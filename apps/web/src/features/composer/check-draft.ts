import type { Draft } from "@businesspro/contracts/draft";
import type { FeedPlatform } from "@businesspro/contracts/enums";
import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { composePostText } from "@businesspro/contracts/post-text";
import { validateDraft } from "@businesspro/contracts/validate-draft";
import type { ShownProblem } from "../../lib/problem.ts";
import { type ComposerState, type PostText, parseHashtags } from "./composer-state.ts";
import { shownMedia } from "./crops-of.ts";
import { optionsOf } from "./options-of.ts";

export type TextCount = { characters: number; hashtags: number };

/** Hashtags as networks recognise them in running text. */
const HASHTAG = /(?<![\p{L}\p{N}_&])#[\p{L}\p{M}\p{N}_]+/gu;

function wholeText(text: PostText): string {
  return composePostText(text.caption, parseHashtags(text.hashtags));
}

export function countText(text: PostText): TextCount {
  const whole = wholeText(text);
  return { characters: [...whole].length, hashtags: whole.match(HASHTAG)?.length ?? 0 };
}

export function textFor(state: ComposerState, platform: FeedPlatform): PostText {
  return state.own[platform] ?? state.shared;
}

function draftOf(state: ComposerState, platform: FeedPlatform): Draft {
  const text = textFor(state, platform);
  return {
    type: state.contentType,
    text: wholeText(text),
    hashtagCount: parseHashtags(text.hashtags).length,
    media: shownMedia(state, platform),
    options: optionsOf(state, platform),
  };
}

/** What keeps the post from going out, by the server's own checks. A draft may have all of it. */
export function checkDraft(state: ComposerState, platforms: readonly FeedPlatform[]): ShownProblem[] {
  const missing: ShownProblem[] =
    state.accountIds.length === 0 ? [{ key: "target-required", parameters: {}, field: "accounts" }] : [];
  const found = platforms.flatMap((platform) =>
    validateDraft({ platform, limits: PLATFORM_LIMITS[platform] }, draftOf(state, platform)),
  );
  return [...missing, ...found];
}
