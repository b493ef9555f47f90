/** Calls in any minute. */
type FixedRates = {
  /** Of the operator's application, over all accounts. */
  application: number;
  /** Of what changes one account; posts count. */
  edits: number;
};

/**
 * Networks that tell their limits in documents instead of answers. Meta's are learned from its answers, and
 * messages to people are paced by their campaign.
 */
export const FIXED_RATES: Readonly<Record<string, FixedRates>> = {
  "google-business": { application: 300, edits: 10 },
};

/** A bucket that lets no more than the rate through in any minute: a fifth at once, the rest as it refills. */
export function bucketOf(perMinute: number): { capacity: number; perSecond: number } {
  const capacity = perMinute / 5;
  return { capacity, perSecond: (perMinute - capacity) / 60 };
}
