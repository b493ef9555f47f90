import { parsePhoneNumberFromString } from "libphonenumber-js/max";

/** The country that a number without a country code is in. */
const HOME = "IN";

/** A number as people write it, in E.164 and with its country; null when it is none that can receive messages. */
export function parsePhone(written: string): { phone: string; country: string } | null {
  // Devanagari digits become Latin ones; the library knows the Arabic ones itself.
  const text = written.replace(/[०-९]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0966));
  const parsed = parsePhoneNumberFromString(text, HOME);
  if (!parsed?.isValid()) return null;
  const type = parsed.getType();
  if (type !== undefined && type !== "MOBILE" && type !== "FIXED_LINE_OR_MOBILE") return null;
  return { phone: parsed.number, country: parsed.country ?? "ZZ" };
}
