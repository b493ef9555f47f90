/** A run of digits as people group them: single blanks, hyphens, dots and brackets between. */
const RUN =
  /(?<before>^|[^\p{L}\p{M}\p{N}₹$/#=@.,_-])(?<run>\+?\(?\d(?:[ ().-]{0,2}\d){7,14})(?![\p{L}\p{N}%/₹:]|[.,]\d)/gu;
const DEVANAGARI_DIGIT = /[०-९]/g;
const DEVANAGARI_ZERO = "०".charCodeAt(0);
/** Blanks, hyphens and dots that keyboards and word processors put in place of the plain ones. */
const ODD_BLANK = /[\u00a0\u2002-\u200a\u202f]/g;
const ODD_HYPHEN = /[\u2010-\u2015\u2212]/g;
/** Addresses that dial or open a chat. */
const CALL_ADDRESS = /(?:wa\.me\/|tel:|phone=)\+?\d{8,}/iu;
const ASKS_TO_CALL =
  /(?:\b(?:call|ph|phone|mobile|mob|tel|whats?app|contact)|कॉल|फ़ोन|फोन|मोबाइल|व्हाट्सऐप|व्हाट्सएप|वॉट्सऐप|संपर्क|नंबर)[^\p{N}]{0,20}$/iu;
/** Lengths of the groups in which Indian mobile numbers are written. */
const MOBILE_GROUPS = new Set(["10", "5-5", "4-6", "6-4", "3-3-4", "3-4-3", "4-3-3", "2-4-4", "2-8", "3-7"]);
const TOLL_FREE_GROUPS = new Set(["10", "11", "4-3-4", "4-3-3", "4-2-4", "4-4-2", "4-6", "4-7"]);
/** How prices and years end; a run of nothing else is a list of them. */
const PRICE_LIKE = /^\d+(?:00|50|49|90|95|99)$/;

/**
 * Whether a text names a phone number as people in India write them: mobile, landline with its code, toll-free, or
 * with a country's code. Prices, dates, times, pin codes and numbers of orders are none.
 */
export function hasPhoneNumber(text: string): boolean {
  const plain = text
    .replace(DEVANAGARI_DIGIT, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO))
    .replace(ODD_BLANK, " ")
    .replace(ODD_HYPHEN, "-");
  if (CALL_ADDRESS.test(plain)) return true;
  for (const match of plain.matchAll(RUN)) {
    const { before = "", run = "" } = match.groups ?? {};
    if (isPhoneNumber(run, plain.slice(0, match.index + before.length))) return true;
  }
  return false;
}

function isPhoneNumber(run: string, before: string): boolean {
  const groups = run.split(/[^\d]+/).filter(Boolean);
  const digits = groups.join("");
  if (run.startsWith("+")) return digits.length >= 10;
  if (ASKS_TO_CALL.test(before) && /^(?:0|91|0091)?[1-9]\d{9}$/.test(digits)) return true;
  if (groups.length > 1 && groups.every((group) => PRICE_LIKE.test(group))) return false;
  return isMobile(groups) || isLandline(groups, digits) || isTollFree(groups, digits);
}

/** With or without the country's code or the 0 of trunk calls. */
function isMobile(groups: readonly string[]): boolean {
  const [first = "", ...others] = groups;
  const national = ["91", "0", "0091"].includes(first)
    ? others
    : [first.replace(/^(?:0091|91|0)(?=\d{10}$)|^(?:91|0)(?=\d{5}$)/, ""), ...others];
  return /^[6-9]\d{9}$/.test(national.join("")) && MOBILE_GROUPS.has(shapeOf(national));
}

/** `022 2456 7890`, `080-23456789`, `01234 567890`: the code begins with 0, eleven digits in all. */
function isLandline(groups: readonly string[], digits: string): boolean {
  const code = groups.length > 1 ? (groups[0]?.length ?? 0) : 3;
  return /^0[1-8]\d{9}$/.test(digits) && code >= 3 && code <= 5 && groups.length <= 4;
}

function isTollFree(groups: readonly string[], digits: string): boolean {
  return /^18[06]0\d{6,7}$/.test(digits) && TOLL_FREE_GROUPS.has(shapeOf(groups));
}

function shapeOf(groups: readonly string[]): string {
  return groups.map((group) => group.length).join("-");
}
