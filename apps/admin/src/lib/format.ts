const moments = new Intl.DateTimeFormat("en-IN", {
  timeZone: "Asia/Kolkata",
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "numeric",
  minute: "2-digit",
  second: "2-digit",
});
const numbers = new Intl.NumberFormat("en-IN");

/** `24 Nov 2026, 5:30:12 pm IST`: operators compare to the second, all in one zone. */
export function formatMoment(at: string): string {
  return `${moments.format(new Date(at))} IST`;
}

export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** All six decimals: rows that are rounded would not add up to their sum. */
export function formatDollars(microUsd: number): string {
  const [whole, rest] = [Math.trunc(microUsd / 1_000_000), microUsd % 1_000_000];
  return `$${numbers.format(whole)}.${String(rest).padStart(6, "0")}`;
}

/** `45 s`, `12 min`, `3 h`. */
export function formatAge(seconds: number): string {
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}

/** `needs_review` and `given-up` as a person says them. */
export function inWords(name: string): string {
  return name.replaceAll(/[_-]/g, " ");
}
