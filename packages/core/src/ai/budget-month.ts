/** First day of the calendar month, UTC: which counter an instant belongs to. */
export function budgetMonth(instant: Date): Date {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), 1));
}

/** First day of the month after, as `2026-12-01`. */
export function budgetResetsOn(month: Date): string {
  return new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1)).toISOString().slice(0, 10);
}

/** Name of the counter in `usage_counters`; its unit is the micro-dollar. */
export const AI_METER = "ai-micro-usd";
