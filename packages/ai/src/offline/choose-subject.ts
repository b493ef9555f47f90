import { containsBannedWord } from "../writing/contains-banned-word.ts";
import { findForbiddenClaim } from "../writing/find-forbidden-claim.ts";
import type { WritingBrief } from "../writing/writing-request.ts";
import { findFestival, isOnlyGreeting } from "./festivals.ts";
import { capitalize, closeSentence, readSubject, type Subject } from "./read-subject.ts";

/** Terms of an offer, not something that a shop is known for or asks an opinion on. */
const TERMS = /[\p{Nd}%₹]|\b(?:off|offer|sale|discount|combo|free)\b|ऑफ़र|ऑफर|छूट|सेल|डिस्काउंट|मुफ़्त|मुफ्त|फ़्री|फ्री/iu;

/**
 * What the post is about: null where the owner's words are a greeting and nothing else, the trade's own topic where
 * they must not be repeated.
 */
export function chooseSubject(brief: WritingBrief, fallback: string): Subject | null {
  const festival = brief.goal === "festival" ? findFestival(brief.about) : null;
  if (festival !== null && isOnlyGreeting(brief.about, festival)) return null;
  const subject = readSubject(brief.about, brief.language);
  const refused =
    findForbiddenClaim(brief.about, brief.shop.type) !== null ||
    containsBannedWord(subject.text, brief.bannedWords);
  if (!refused) return standAlone(subject, brief);
  return containsBannedWord(fallback, brief.bannedWords) ? null : { text: fallback, kind: "phrase" };
}

/** "What we are known for: 20% off till Sunday" is nonsense; the offer as a line of its own is not. */
function standAlone(subject: Subject, brief: WritingBrief): Subject {
  const framesIt = brief.goal !== "awareness" && brief.goal !== "engagement";
  if (framesIt || subject.kind === "sentences" || !TERMS.test(subject.text)) return subject;
  return { text: closeSentence(capitalize(subject.text), brief.language), kind: "sentences" };
}
