import type { DraftProblem, PlatformManifest } from "./contract.ts";

const HASHTAG = /(?<![\p{L}\p{N}_&])#[\p{L}\p{M}\p{N}_]+/gu;
const MENTION = /(?<![\p{L}\p{N}_.])@[a-z0-9_.]+/giu;

/** Every way in which a draft breaks the limits, so that the owner mends them in one go. */
export function validateDraft(
  { platform, limits }: Pick<PlatformManifest, "platform" | "limits">,
  draft: { text: string; hashtagCount: number; imageCount: number },
): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const text = draft.text.trim();
  const report = (
    key: DraftProblem["key"],
    field: DraftProblem["field"],
    parameters: Record<string, number> = {},
  ) => problems.push({ key, field, parameters: { platform, ...parameters } });
  const reportOver = (
    key: DraftProblem["key"],
    field: DraftProblem["field"],
    max: number | null,
    actual: number,
  ) => {
    if (max !== null && actual > max) report(key, field, { max, actual });
  };

  if (limits.imageRequired && draft.imageCount === 0) report("media-required", "media");
  if (draft.imageCount > limits.imagesMax) report("media-too-many", "media", { max: limits.imagesMax });
  if (text === "" && draft.imageCount === 0 && !limits.imageRequired) report("caption-required", "caption");
  reportOver("caption-too-long", "caption", limits.captionMaxCharacters, [...text].length);
  reportOver(
    "hashtags-too-many",
    "hashtags",
    limits.hashtagsMax,
    Math.max(draft.hashtagCount, count(text, HASHTAG)),
  );
  reportOver("mentions-too-many", "caption", limits.mentionsMax, count(text, MENTION));
  return problems;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
