import { containsBannedWord } from "../writing/contains-banned-word.ts";
import type { Voice } from "./voice.ts";

const SUBJECT_TAG_MAX_WORDS = 3;
const TAG_MAX_CHARACTERS = 26;

/** Three sets: close to the subject, wide, and the shop's own. */
export function composeHashtags({ brief, common, trade, subject, festival, picker }: Voice): string[][] {
  const shopTag = toTag(brief.shop.name, 4);
  const subjectTag = subject?.kind === "phrase" ? toTag(subject.text, SUBJECT_TAG_MAX_WORDS) : null;
  const inScript = (tag: string) => brief.language === "hindi" || !/\p{Script=Devanagari}/u.test(tag);
  const own = [subjectTag, shopTag].flatMap((tag) => (tag !== null && inScript(tag) ? [tag] : []));
  const ofFestival =
    festival === null
      ? []
      : brief.language === "hindi"
        ? [...festival.tags.devanagari, ...festival.tags.latin]
        : festival.tags.latin;
  const allowed = (tags: readonly string[]) =>
    tags.filter((tag) => !containsBannedWord(tag, brief.bannedWords));
  const ofTrade = picker.take("tags", allowed(trade.tags), trade.tags.length);
  const ofGoal = picker.take("goal tags", allowed(common.goalTags[brief.goal]), 3);
  const first = allowed(trade.tags).slice(0, 2);
  return [
    unique([...own, ...ofFestival.slice(0, 1), ...first, ...ofGoal.slice(0, 1)]).slice(0, 5),
    unique([
      ...ofFestival.slice(0, 2),
      ...ofTrade.slice(0, 5),
      ...ofGoal.slice(1, 3),
      ...own.slice(0, 1),
    ]).slice(0, 8),
    unique([
      ...own.slice(-1),
      ...ofTrade.slice(5, 8),
      ...ofFestival.slice(-1),
      ...ofGoal.slice(0, 1),
      ...ofTrade.slice(0, 1),
    ]).slice(0, 6),
  ];
}

/** `Masala chai` becomes `MasalaChai`; null where the words would make a tag that nobody could read. */
function toTag(text: string, maxWords: number): string | null {
  const words = text.replace(/['’]/g, "").match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const tag = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const readable =
    words.length > 0 &&
    words.length <= maxWords &&
    [...tag].length <= TAG_MAX_CHARACTERS &&
    !/^\p{Nd}+$/u.test(tag);
  return readable && !/[%₹]/.test(text) ? tag : null;
}

function unique(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => !seen.has(tag.toLowerCase()) && seen.add(tag.toLowerCase()));
}
