import type { Draft, DraftProblem } from "./draft.ts";
import type { ImplementedPlatform } from "./enums.ts";
import { hasPhoneNumber } from "./has-phone-number.ts";
import { isWebAddress } from "./is-web-address.ts";
import type { PlatformLimits } from "./limits.ts";
import { validateGoogleOptions } from "./validate-google-options.ts";
import { validateMedia } from "./validate-media.ts";

const HASHTAG = /(?<![\p{L}\p{N}_&])#[\p{L}\p{M}\p{N}_]+/gu;
const MENTION = /(?<![\p{L}\p{N}_.])@[a-z0-9_.]+/giu;

/** Every way in which a draft breaks the limits, so that the owner mends them in one go. */
export function validateDraft(
  { platform, limits }: { platform: ImplementedPlatform; limits: PlatformLimits },
  draft: Draft,
): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const text = draft.text.trim();
  const report = (
    key: DraftProblem["key"],
    field: DraftProblem["field"],
    parameters: Record<string, string | number> = {},
  ) => problems.push({ key, field, parameters: { platform, ...parameters } });
  const reportOver = (
    key: DraftProblem["key"],
    field: DraftProblem["field"],
    max: number | null,
    actual: number,
  ) => {
    if (max !== null && actual > max) report(key, field, { max, actual });
  };

  const format = limits.formats[draft.type];
  if (!format) {
    report("format-unsupported", "contentType", { contentType: draft.type });
    return problems;
  }
  const count = draft.media.length;
  if (count < format.mediaMin) report("media-required", "media");
  if (count > format.mediaMax) report("media-too-many", "media", { max: format.mediaMax });
  problems.push(...validateMedia(platform, format, draft.media));
  const comment = [...(draft.options.firstComment ?? "")].length;
  reportOver("comment-too-long", "options", limits.captionMaxCharacters, comment);
  if (text === "" && count === 0 && format.mediaMin === 0) report("caption-required", "caption");
  reportOver("caption-too-long", "caption", limits.captionMaxCharacters, [...text].length);
  reportOver(
    "hashtags-too-many",
    "hashtags",
    limits.hashtagsMax,
    Math.max(draft.hashtagCount, occurrences(text, HASHTAG)),
  );
  reportOver("mentions-too-many", "caption", limits.mentionsMax, occurrences(text, MENTION));
  const { link, google } = draft.options;
  if (link !== null && !isWebAddress(link)) report("link-address-bad", "options");
  if (google) problems.push(...validateGoogleOptions(platform, google));
  if (limits.refusesPhoneNumbers && textsOf(text, google).some(hasPhoneNumber))
    report("phone-number-in-text", "caption");
  return problems;
}

/** Everything of a post that people read. */
function textsOf(text: string, google: Draft["options"]["google"]): string[] {
  return [text, google?.event?.title ?? "", google?.offer?.terms ?? ""];
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
