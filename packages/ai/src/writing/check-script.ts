import type { Language } from "@businesspro/contracts/enums";
import { transliterateDevanagari } from "../transliterate-devanagari.ts";

/**
 * Words of Hindi grammar as Hinglish spells them, none of which is an English word: what tells Hinglish from English.
 */
const HINDI_FUNCTION_WORDS = new Set(
  `aa aaj aaiye aap aapka aapke aapki aapko ab abhi apna apne apni apnon aur baad bas batao bataiye bhi chahiye dein dekho dekhiye dijiye ek gaya gayi
  hai hain hamara hamare hamari ho hoga hogi hota hoti hua hui hum humara humare humari humein humne isliye jaaye jab jaise jo ka kab kahan kaise kal karein karke
  karna karo karte kaun kaunsa ke ki kijiye kisi kitna kitne ko koi kuch kya kyun lekar lijiye liye mein mera mere meri mil milega milegi milte nahi nahin par pehle phir
  raha rahe rahi saath sab sabko sabse se thoda thodi tha thi toh tum tumhara unke wahi wala wale wali woh yaar yahan yahin yeh zaroor bina dil achha achhi hamesha karne shuru ya dher dheron isi itna
  jahan jaiye kabhi karna khoob kisko laga lage lagega lijiye mann niche neeche poora poori sabhi suniye taraf waqt chahe chaliye dena dein keh kehte lein lena`.split(
    /\s+/,
  ),
);

/** Up to this share of stray Devanagari in a Latin-script text is respelled rather than refused. */
const MAX_STRAY_SHARE = 0.3;
/** Below this share of Devanagari a text is not Hindi in Devanagari, English trade words allowed for. */
const MIN_HINDI_SHARE = 0.5;
/** Shorter lines may be anything: "Now at our café" is no evidence of a language. */
const MIN_WORDS_TO_JUDGE = 8;
const LONG_WORDS = 12;

/** The owner's own words, which a text may repeat. */
export type OwnWords = { readonly shopName: string; readonly about: string };

export type ScriptVerdict =
  | { readonly verdict: "right" }
  /** A few words were in the wrong script; `text` has them respelled. */
  | { readonly verdict: "repaired"; readonly text: string }
  | { readonly verdict: "wrong" };

/**
 * Whether a text is in the language and script asked for. The shop's name may stand in any script. What the owner
 * typed about the subject does not count against Hindi, but its Devanagari does count against English and Hinglish,
 * which are Latin throughout. Any letter of a third script that the owner did not type is wrong.
 */
export function checkScript(text: string, language: Language, own: OwnWords): ScriptVerdict {
  const unnamed = without(text, own.shopName);
  const judged = withoutWords(unnamed, own.about);
  const counted = language === "hindi" ? judged : unnamed;
  if (count(judged, /[^\P{L}\p{Script=Latin}\p{Script=Devanagari}]/gu) > 0) return { verdict: "wrong" };
  const devanagari = count(counted, /[\p{Script=Devanagari}]/gu);
  const latin = count(counted, /\p{Script=Latin}/gu);
  if (devanagari + latin === 0) return { verdict: text.trim() === "" ? "wrong" : "right" };

  if (language === "hindi")
    return { verdict: devanagari / (devanagari + latin) >= MIN_HINDI_SHARE ? "right" : "wrong" };
  if (devanagari === 0) return { verdict: speaks(judged, unnamed, language) ? "right" : "wrong" };
  if (devanagari / (devanagari + latin) > MAX_STRAY_SHARE) return { verdict: "wrong" };
  const respelled =
    own.shopName === ""
      ? transliterateDevanagari(text)
      : text.split(own.shopName).map(transliterateDevanagari).join(own.shopName);
  const latinOnly = without(respelled, own.shopName);
  return speaks(withoutWords(latinOnly, own.about), latinOnly, language)
    ? { verdict: "repaired", text: respelled }
    : { verdict: "wrong" };
}

/** Hinglish needs Hindi grammar, the owner's included; English must not have any beyond what she typed. */
function speaks(judged: string, whole: string, language: Language): boolean {
  const words = wordsOf(judged);
  if (words.length < MIN_WORDS_TO_JUDGE) return true;
  const hindiIn = (list: string[]) => list.filter((word) => HINDI_FUNCTION_WORDS.has(word)).length;
  return language === "hinglish"
    ? hindiIn(wordsOf(whole)) >= (words.length < LONG_WORDS ? 1 : 2)
    : hindiIn(words) / words.length < 0.2;
}

function without(text: string, part: string): string {
  return part === "" ? text : text.replaceAll(part, " ");
}

function withoutWords(text: string, owners: string): string {
  const theirs = new Set(wordsOf(`${owners} ${transliterateDevanagari(owners)}`));
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => (theirs.has(word.toLowerCase()) ? " " : word));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
