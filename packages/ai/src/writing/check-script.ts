import type { Language } from "@businesspro/contracts/enums";
import { transliterateDevanagari } from "../transliterate-devanagari.ts";

/**
 * Words of Hindi grammar as Hinglish spells them, none of which is an English word: what tells Hinglish from English.
 */
const HINDI_FUNCTION_WORDS = new Set(
  `aa aaj aaiye aap aapka aapke aapki aapko ab abhi apna apne apni aur baad bas batao bataiye bhi chahiye dein dekho dekhiye dijiye ek gaya gayi
  hai hain hamara hamare hamari ho hoga hogi hota hoti hua hui hum humara humare humari humein isliye jaaye jab jaise ka kab kahan kaise kal karein karke karna
  karo kaun ke ki kijiye kisi kitna ko koi kuch kya kyun lekar lijiye liye mein mera mere meri mil milega milegi milte nahi nahin phir raha rahe rahi saath sab sabse
  se thoda tum tumhara wahi wala wale wali woh yaar yahan yeh zaroor`.split(/\s+/),
);

/** Up to this share of stray Devanagari in a Latin-script text is respelled rather than refused. */
const MAX_STRAY_SHARE = 0.3;
/** Below this share of Devanagari a text is not Hindi in Devanagari, English trade words allowed for. */
const MIN_HINDI_SHARE = 0.5;

export type ScriptVerdict =
  | { readonly verdict: "right" }
  /** A few words were in the wrong script; `text` has them respelled. */
  | { readonly verdict: "repaired"; readonly text: string }
  | { readonly verdict: "wrong" };

/**
 * Whether a text is in the language and script asked for. `quoted` are the owner's own words (subject, shop's name),
 * which may stand in any script and do not count. Letters of a script that is neither Latin nor Devanagari always fail.
 */
export function checkScript(text: string, language: Language, quoted: readonly string[]): ScriptVerdict {
  const own = withoutQuoted(text, quoted);
  const devanagari = count(own, /\p{Script=Devanagari}/gu);
  const latin = count(own, /\p{Script=Latin}/gu);
  const letters = count(own, /\p{L}|\p{M}/gu);
  if (letters === 0) return { verdict: text.trim() === "" ? "wrong" : "right" };
  // Joiners and emoji parts are marks of no script; anything beyond a few is another script.
  if (count(own, /[^\P{L}\p{Script=Latin}\p{Script=Devanagari}]/gu) > 0) return { verdict: "wrong" };

  if (language === "hindi") return { verdict: devanagari / (devanagari + latin) >= MIN_HINDI_SHARE ? "right" : "wrong" };
  if (devanagari === 0) return { verdict: speaks(own, language) ? "right" : "wrong" };
  if (devanagari / (devanagari + latin) > MAX_STRAY_SHARE) return { verdict: "wrong" };
  const respelled = respellOutside(text, quoted);
  return speaks(withoutQuoted(respelled, quoted), language) ? { verdict: "repaired", text: respelled } : { verdict: "wrong" };
}

/** Short lines may be anything; from eight words on, Hinglish needs Hindi grammar and English must not have it. */
function speaks(text: string, language: Language): boolean {
  const words = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  const hindi = words.filter((word) => HINDI_FUNCTION_WORDS.has(word)).length;
  if (words.length < 8) return true;
  return language === "hinglish" ? hindi >= 2 : hindi / words.length < 0.2;
}

function withoutQuoted(text: string, quoted: readonly string[]): string {
  return quoted.filter((part) => part !== "").reduce((rest, part) => rest.replaceAll(part, " "), text);
}

function respellOutside(text: string, quoted: readonly string[]): string {
  const part = quoted.find((candidate) => candidate !== "" && text.includes(candidate));
  if (part === undefined) return transliterateDevanagari(text);
  return text
    .split(part)
    .map((outside) => respellOutside(outside, quoted))
    .join(part);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
