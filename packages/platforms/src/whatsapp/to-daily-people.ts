/**
 * `TIER_250`, `TIER_2K`, `TIER_UNLIMITED` as different people in a rolling day; null: unlimited, or a tier that is not
 * understood. The network still refuses what is too much.
 */
export function toDailyPeople(tier: string): number | null {
  const groups = /^TIER_(?<count>\d+)(?<unit>K|M)?$/i.exec(tier)?.groups;
  if (!groups) return null;
  const factors: Readonly<Record<string, number>> = { K: 1000, M: 1_000_000 };
  return Number(groups.count) * (factors[groups.unit?.toUpperCase() ?? ""] ?? 1);
}
