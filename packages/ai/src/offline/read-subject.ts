import type { Language } from "@businesspro/contracts/enums";
import { transliterateDevanagari } from "../transliterate-devanagari.ts";

/** What a post is about, ready to be placed. */
export type Subject = {
  /** Without closing punctuation when a phrase, with it when one or more sentences. */
  readonly text: string;
  /** A short noun phrase fits into a frame ("Now at our shop: …"); whole sentences stand alone. */
  readonly kind: "phrase" | "sentences";
};

const PHRASE_MAX_WORDS = 8;
const PHRASE_MAX_CHARACTERS = 60;
/** Longer matter is cut at a sentence, so that a caption stays readable. */
const TEXT_MAX_CHARACTERS = 420;

/** "Write a post about …" and the like: an errand for the writer, not part of the matter. */
const ERRANDS: readonly RegExp[] = [
  /^(?:please\s+)?(?:can you\s+)?(?:write|make|create|generate|do|need|want)\s+(?:me\s+)?(?:an?\s+|the\s+)?(?:new\s+|nice\s+|good\s+|short\s+)?(?:instagram\s+|facebook\s+|insta\s+|fb\s+)?(?:post|caption|content|ad)s?\s+(?:about|on|for|regarding)\s+/i,
  /^(?:an?\s+)?(?:instagram\s+|facebook\s+)?(?:post|caption)\s+(?:about|on|for)\s+/i,
  /\s+(?:ke\s+bare\s+(?:me|mein)|ke\s+baare\s+(?:me|mein)|ke\s+liye|pe|par)\s+(?:ek\s+)?(?:achh?[ai]\s+(?:sa|si)?\s*)?(?:post|caption)\s+(?:likho|likhiye|likh do|likh dijiye|banao|banaiye|bana do|bana dijiye|chahiye)[.!]?$/i,
  /\s+(?:के\s+बारे\s+में|के\s+लिए|पर)\s+(?:एक\s+)?(?:अच्छ[ाी]\s+(?:सा|सी)?\s*)?(?:पोस्ट|कैप्शन)\s+(?:लिखो|लिखिए|लिख\s+दो|लिख\s+दीजिए|बनाओ|बनाइए|बना\s+दो|बना\s+दीजिए|चाहिए)[।.!]?$/u,
];

const STARTS_A_SENTENCE =
  /^(?:we|we're|we've|i|i'm|come|get|buy|enjoy|try|visit|join|celebrate|book|order|it|this|there|hum|humne|hamne|humare yahan|hamare yahan|aaiye|ab|aaj se|हम|हमने|हमारे यहाँ|हमारे यहां|आइए|अब|आज से)\s/iu;
const HAS_A_VERB =
  /\s(?:is|are|was|were|has|have|will|can|opens?|starts?|begins?)(?=\s)|(?:\s(?:is|are|hai|hain|gaya|gayi|gaye|rahe|raha|rahi|honge|hoga|hogi|karein|milega|milegi|milenge|है|हैं|गया|गई|गए|रहे|रहा|रही|होगा|होगी|होंगे|करें|मिलेगा|मिलेगी|मिलेंगे|रहेगा|रहेगी|rahega|rahegi|दीजिए|लीजिए|कीजिए))$/iu;
const CLOSING = /[\s.!।,;:–—-]+$/u;
const TRAILING_EMOJI = /(?:\s|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D})+$/u;

/** Brings the owner's words into the script of the language and into a shape that lines can carry. */
export function readSubject(about: string, language: Language): Subject {
  let text = about
    .normalize("NFC")
    .replace(/[^\S\n]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
  for (const errand of ERRANDS) text = text.replace(errand, "");
  text = text.trim() === "" ? about.trim() : text.trim();
  if (language !== "hindi") text = transliterateDevanagari(text);

  const bare = text.replace(TRAILING_EMOJI, "").replace(CLOSING, "");
  if (isPhrase(bare) && bare !== "") return { text: bare, kind: "phrase" };
  return { text: closeSentence(capitalize(shorten(text)), language), kind: "sentences" };
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isPhrase(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    words <= PHRASE_MAX_WORDS &&
    text.length <= PHRASE_MAX_CHARACTERS &&
    !/[!?।\n]|\.\s/u.test(text) &&
    !STARTS_A_SENTENCE.test(text) &&
    !HAS_A_VERB.test(text)
  );
}

function shorten(text: string): string {
  if (text.length <= TEXT_MAX_CHARACTERS) return text;
  const head = text.slice(0, TEXT_MAX_CHARACTERS);
  const sentence = Math.max(...[". ", "! ", "? ", "। ", "\n"].map((mark) => head.lastIndexOf(mark)));
  if (sentence > TEXT_MAX_CHARACTERS / 3) return head.slice(0, sentence + 1).trim();
  return `${head.slice(0, head.lastIndexOf(" ")).replace(CLOSING, "")}…`;
}

/** Ends a text with the full stop of its script, unless it already ends in one or in an emoji. */
export function closeSentence(text: string, language: Language): string {
  if (!/[\p{L}\p{M}\p{Nd}%)"'”]$/u.test(text)) return text;
  return text + (language === "hindi" && /\p{Script=Devanagari}.{0,2}$/u.test(text) ? "।" : ".");
}
