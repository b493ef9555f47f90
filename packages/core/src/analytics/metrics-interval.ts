/** Seconds after publishing until each look: often while a post is young, daily for a month, then never. */
const LOOKS = [10, 60, 300, 1800, 3600, 3 * 3600, 6 * 3600, 12 * 3600];
const DAY = 24 * 3600;
export const METRICS_DAYS = 30;

/** Seconds until the next look at a post of this age, or null when it has been looked at for a month. */
export function metricsInterval(ageSeconds: number): number | null {
  if (ageSeconds >= METRICS_DAYS * DAY) return null;
  const next = LOOKS.find((look) => look > ageSeconds);
  return next === undefined ? DAY - (ageSeconds % DAY) : next - ageSeconds;
}
