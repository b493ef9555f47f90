/** Digits with the country code; null: no number. */
export function readPhone(text: string): string | null {
  const digits = text.replaceAll(/[\s()+-]/g, "");
  return /^[1-9]\d{7,14}$/.test(digits) ? digits : null;
}
