import { captionTooLong, tooManyTags } from "./instagram-errors.ts";

/** Source: Instagram Platform, content publishing. Characters are counted as code points. */
const LIMITS = { characters: 2200, hashtags: 30, mentions: 20 };

export function checkCaption(caption: string): void {
  if ([...caption].length > LIMITS.characters) throw captionTooLong();
  if ((caption.match(/#[\p{L}\p{M}\p{N}_]+/gu) ?? []).length > LIMITS.hashtags)
    throw tooManyTags("30 hashtags");
  if ((caption.match(/(?<![\w.])@[A-Za-z0-9_.]+/g) ?? []).length > LIMITS.mentions)
    throw tooManyTags("20 @ tags");
}
