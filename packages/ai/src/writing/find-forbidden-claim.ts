import type { BusinessType } from "@businesspro/contracts/enums";

/**
 * Claims that a trade must not publish, in all three languages. Clinics: promises of cure, guarantees, success rates
 * and "no side effects" (Drugs and Magic Remedies (Objectionable Advertisements) Act 1954; National Medical Commission
 * rules on advertising). Salons: fairness promises. Gyms: promised weight loss.
 */
const GUARANTEE =
  /\bguarante\w*|\bgarant\w*|गारंटी|गारण्टी|गैरंटी|\b(?:100|१००)\s?(?:%|percent|pratishat)|(?:100|१००)\s?(?:%|प्रतिशत|फ़ीसदी|फीसदी)/iu;

const FORBIDDEN: Partial<Record<BusinessType, readonly RegExp[]>> = {
  clinic: [
    GUARANTEE,
    /\bcur(?:e|es|ed|ing)\b|\bmiracle|\bpermanent(?:ly)?\b|\b(?:no|without|zero)\s+(?:any\s+)?side[\s-]?effects?\b|\bsuccess rate\b|\bbest doctor\b|\bno\.?\s?1\b/iu,
    /\bjad se (?:khatam|khatm|theek)|\b(?:pakka|shartiya|ramban) ilaa?j|\bhamesha ke liye (?:theek|khatam|chhutkara)|\bbina side[\s-]?effects?\b/iu,
    /जड़ से (?:ख़त्म|खत्म|ठीक)|(?:पक्का|शर्तिया|रामबाण)\s*इलाज|हमेशा के लिए (?:ठीक|ख़त्म|खत्म|छुटकारा)|बिना साइड|चमत्कार|परमानेंट|स्थायी इलाज|पूरी तरह ठीक कर/u,
  ],
  salon: [
    /\bfair(?:er|ness)\b|\bskin[\s-]?(?:whiten|lighten)\w*|\bwhiten(?:ing)?\b|\bgor[ai](?:pan| rang| twacha)?\b|गोरा(?:पन)?|गोरी|रंग साफ़|रंग साफ/iu,
    /\bguarante\w*|गारंटी/iu,
  ],
  gym: [
    /\b(?:lose|ghatao|ghataye|kam kar\w*)\s+\d+\s?(?:kg|kilo)|\b\d+\s?(?:kg|kilo)s?\s+(?:in|mein|loss|ghat|kam)|\d+\s?किलो\s*(?:वज़न|वजन|घट|कम)/iu,
    /\bguarante\w*|गारंटी/iu,
  ],
};

/** The first forbidden claim in a text, as it stands there, or null. */
export function findForbiddenClaim(text: string, type: BusinessType | null): string | null {
  for (const pattern of type === null ? [] : (FORBIDDEN[type] ?? [])) {
    const found = pattern.exec(text);
    if (found !== null) return found[0];
  }
  return null;
}
