const ZONE = "Asia/Kolkata";
const FULL = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeStyle: "short", timeZone: ZONE });
const COUNT = new Intl.NumberFormat("en-IN");
const SHORT = new Intl.NumberFormat("en-IN", { notation: "compact", maximumFractionDigits: 1 });

/** `26 Sep 2026, 3:30 pm IST` */
export const formatTime = (milliseconds: number): string => `${FULL.format(milliseconds)} IST`;

/** How long ago, while that says more than the date. */
export function formatAge(milliseconds: number, now: Date): string {
  const minutes = Math.floor((now.getTime() - milliseconds) / 60_000);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h ago` : formatTime(milliseconds);
}

export const formatCount = (count: number): string => (count < 10_000 ? COUNT : SHORT).format(count);

export const plural = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
