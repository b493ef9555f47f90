export type Sanitized = string | number | boolean | null | Sanitized[] | { [key: string]: Sanitized };

const SECRET_KEY = /token|secret|password|passwd|authorization|cookie|api[_-]?key|credential|otp\b/i;
/** Counts of tokens are not tokens. */
const HARMLESS_KEY =
  /^(?:prompt|completion|total|cached|input|output|max)[a-z_]*tokens$|tokens?(?:count|limit)$/i;

/** Matched in order; the first ones are whole secrets that later patterns would cut in half. */
const SECRETS: readonly [RegExp, string][] = [
  [/\b(?:bearer|basic)\s+[\w.~+/=-]{8,}/giu, "[token]"],
  // JSON Web Tokens; keys of model providers, gateways, GitHub, Slack, Google; access tokens of Meta.
  [/\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?/gu, "[token]"],
  [/\b(?:sk|pk|rk|gsk|vck|xox[a-z]|gh[opsur]|github_pat|whsec)[-_][\w-]{12,}/gu, "[token]"],
  [/\bAIza[\w-]{20,}/gu, "[token]"],
  [/\b(?:EAA|IGQ|IGA)[\w-]{16,}/gu, "[token]"],
  [
    /\b((?:access|refresh|id)?_?(?:token|secret|password|api_?key|code|sig|signature))=[^\s&"']+/giu,
    "$1=[token]",
  ],
  // Anything long that mixes letters and digits without a space: no language writes such a word. UUIDs name rows.
  [
    /(?<![\w-])(?![\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\w-]))(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{32,}={0,2}(?![\w-])/giu,
    "[token]",
  ],
  [
    /[\p{L}\p{M}\p{Nd}._%+-]+\s?(?:@|\[at\]|\(at\))\s?[\p{L}\p{M}\p{Nd}-]+(?:\s?(?:\.|\[dot\]|\(dot\))\s?[\p{L}\p{M}\p{Nd}-]+)*\s?(?:\.|\[dot\]|\(dot\))\s?[\p{L}\p{M}]{2,}/giu,
    "[email]",
  ],
];

const SEPARATOR = "[\\s.()\\-\\u2010-\\u2015]{0,3}";
const digits = (count: string) => `(?:\\d${SEPARATOR}){${count}}`;
/** Applied to a copy of the text in which every digit of every script is 0 to 9. */
const PHONES: readonly RegExp[] = [
  // International.
  new RegExp(`\\+${SEPARATOR}${digits("7,14")}\\d`, "gu"),
  // Indian mobile: ten digits from 6 to 9 on, with 0, 91 or 0091 before it.
  new RegExp(`(?<!\\d)(?:(?:0|91|0091)${SEPARATOR})?[6-9]${SEPARATOR}${digits("8")}\\d(?!\\d)`, "gu"),
  // Indian landline: 0, area code of two to four digits, number; ten digits after the 0.
  new RegExp(`(?<!\\d)\\(?0${SEPARATOR}${digits("9")}\\d(?!\\d)`, "gu"),
  // Toll-free.
  new RegExp(`(?<!\\d)1[89]00${SEPARATOR}${digits("5,6")}\\d(?!\\d)`, "gu"),
];

/**
 * A copy of a value that may be logged: tokens, phone numbers and e-mail addresses are replaced by what they were,
 * whichever digits they are written in. Errs on the side of removing.
 */
export function sanitizeForLog(value: unknown): Sanitized {
  if (typeof value === "string") return sanitizeText(value);
  if (typeof value === "number") return Number.isFinite(value) ? sanitizeNumber(value) : null;
  if (typeof value === "boolean" || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Error) return { name: value.name, message: sanitizeText(value.message) };
  if (Array.isArray(value)) return value.map(sanitizeForLog);
  if (typeof value !== "object") return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && typeof inner !== "function")
      .map(([key, inner]) => [
        sanitizeText(key),
        SECRET_KEY.test(key) && !HARMLESS_KEY.test(key) ? "[redacted]" : sanitizeForLog(inner),
      ]),
  );
}

function sanitizeText(text: string): string {
  const withoutSecrets = SECRETS.reduce(
    (rest, [pattern, label]) => rest.replace(pattern, label),
    text.normalize("NFC"),
  );
  return replacePhones(withoutSecrets);
}

function replacePhones(text: string): string {
  // Same length as the text, so that places found in the copy are places in the text.
  const copy = text
    .replace(/\p{Nd}/gu, (digit) => (digit.length === 1 ? String(decimalValue(digit)) : digit))
    .replace(/[\u200b-\u200d\u2060\ufeff]/gu, " ");
  const spans = PHONES.flatMap((pattern) =>
    [...copy.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const),
  );
  let result = "";
  let at = 0;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (end <= at) continue;
    result += `${text.slice(at, Math.max(start, at))}[phone]`;
    at = end;
  }
  return result + text.slice(at);
}

/** Unicode keeps each script's ten digits in one run that starts at a multiple of their zero. */
function decimalValue(digit: string): number {
  let code = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) {
    code -= 1;
    value += 1;
  }
  return value;
}

/** A phone number typed into a numeric field. */
function sanitizeNumber(value: number): Sanitized {
  return Number.isInteger(value) && replacePhones(String(value)) !== String(value) ? "[phone]" : value;
}
