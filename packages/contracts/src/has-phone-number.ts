/** As Indians write numbers: with or without country code, in groups, mobile, landline and toll-free. */
const PHONE_NUMBERS = [
  /\+\d(?:[\s().-]?\d){7,14}/,
  /(?<!\d)(?:(?:91|0)[\s-]?)?[6-9]\d{4}[\s-]?\d{5}(?!\d)/,
  /(?<!\d)(?:(?:91|0)[\s-]?)?[6-9]\d{2}[\s-]\d{3}[\s-]\d{4}(?!\d)/,
  /(?<!\d)0\d{2,4}[\s-]\d{6,8}(?!\d)/,
  /(?<!\d)1800[\s-]?\d{3}[\s-]?\d{3,4}(?!\d)/,
];
const DEVANAGARI_ZERO = "०".codePointAt(0) ?? 0;

/** Whether a text holds what a reader would dial. Addresses of pages are looked over: numbers in them are ids. */
export function hasPhoneNumber(text: string): boolean {
  const plain = text
    .replace(/https?:\/\/\S+/gu, " ")
    .replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? DEVANAGARI_ZERO) - DEVANAGARI_ZERO));
  return PHONE_NUMBERS.some((pattern) => pattern.test(plain));
}
