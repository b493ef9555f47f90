import type { WrittenPost } from "@businesspro/contracts/writing-outputs";

/**
 * A stated rule of thumb, not a prediction: everything starts at 40 and earns points for what tends to make people
 * stop, read and answer. It serves the offline writer and any model that leaves its estimate out.
 */
const START = 40;

type Feature = { points: number; holds(text: string): boolean };

const QUESTION: Feature = { points: 12, holds: (text) => /[?？]/.test(text) };
const NUMBER: Feature = { points: 8, holds: (text) => /\p{Nd}/u.test(text) };
const SOME_EMOJI: Feature = {
  points: 6,
  holds: (text) => between(count(text, /\p{Extended_Pictographic}/gu), 1, 4),
};
const SPEAKS_TO_YOU: Feature = {
  points: 6,
  holds: (text) => /\b(you|your|aap|aapka|aapke|aapki|tum)\b|आप/iu.test(text),
};

const HOOK_FEATURES: readonly Feature[] = [
  QUESTION,
  NUMBER,
  SOME_EMOJI,
  SPEAKS_TO_YOU,
  { points: 12, holds: (text) => between(length(text), 15, 60) },
  { points: -12, holds: (text) => length(text) > 90 },
];

const CAPTION_FEATURES: readonly Feature[] = [
  QUESTION,
  NUMBER,
  SOME_EMOJI,
  SPEAKS_TO_YOU,
  // A first line that fits above "more".
  { points: 8, holds: (text) => length(text.split("\n")[0] ?? "") <= 80 },
  { points: 8, holds: (text) => between(length(text), 120, 500) },
  { points: -10, holds: (text) => length(text) > 900 },
  // A call to action: a verb of coming, writing, telling, tagging, saving or booking in any of the three languages.
  {
    points: 10,
    holds: (text) =>
      /\b(come|drop|visit|message|dm|comment|tell|tag|save|share|book|order|call|ask|try|join|aaiye|aaiyega|aa jaiye|aao|bataiye|batao|likhiye|likho|kijiye|karo|poochiye|bhejiye)\b|आइए|आइएगा|आ जाइए|बताइए|लिखिए|कीजिए|भेजिए|पूछिए|आओ|बताओ|लिखो|करो/iu.test(
        text,
      ),
  },
];

function estimateHookEngagement(text: string): number {
  return score(text, HOOK_FEATURES);
}

export function estimateCaptionEngagement(text: string): number {
  return score(text, CAPTION_FEATURES);
}

/** Sets of 3 to 5 do best, up to 8 are fine; long tags are rarely searched; a tag of the shop's own helps to be found again. */
function estimateHashtagEngagement(tags: readonly string[]): number {
  const tooLong = tags.filter((tag) => length(tag) > 24).length;
  const amount = between(tags.length, 3, 5) ? 20 : between(tags.length, 6, 8) ? 14 : 4;
  const distinctStarts = new Set(tags.map((tag) => tag.slice(0, 4).toLowerCase())).size;
  return clamp(START + amount + Math.min(distinctStarts, 6) * 2 - tooLong * 5);
}

/** Fills in the estimates that are missing or not a number, and brings the others into 0 to 100. */
export function completeEstimates(post: WrittenPost): WrittenPost {
  const or = (given: number | null, estimate: number) =>
    given === null || !Number.isFinite(given) ? estimate : clamp(given);
  return {
    hooks: post.hooks.map((hook) => ({
      ...hook,
      engagementEstimate: or(hook.engagementEstimate, estimateHookEngagement(hook.text)),
    })),
    captions: post.captions.map((caption) => ({
      ...caption,
      engagementEstimate: or(caption.engagementEstimate, estimateCaptionEngagement(caption.text)),
    })),
    hashtagSets: post.hashtagSets.map((set) => ({
      ...set,
      engagementEstimate: or(set.engagementEstimate, estimateHashtagEngagement(set.tags)),
    })),
  };
}

function score(text: string, features: readonly Feature[]): number {
  return clamp(features.reduce((sum, feature) => sum + (feature.holds(text) ? feature.points : 0), START));
}

function clamp(value: number): number {
  return Math.max(0, Math.min(100, Math.round(value)));
}

function between(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function length(text: string): number {
  return [...text].length;
}
