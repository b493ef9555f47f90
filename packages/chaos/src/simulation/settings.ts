/** Milliseconds; the relations are those of the shipped configuration. */
export type Settings = {
  lease: number;
  quiet: number;
  clientDeadline: number;
  /** Longest time between a call's arrival at the network and its effect. */
  networkDelay: number;
};

export const SHIPPED: Settings = {
  lease: 20_000,
  quiet: 20_000,
  clientDeadline: 15_000,
  networkDelay: 5_000,
};

/**
 * Ways in which the product could be wrong. The simulation must find each of them, or it proves nothing.
 * `short-lease`: an account is free again before an open outcome on it is known.
 * `late-probe-counts`: what an overtaken process found is believed.
 * `review-counts`: a post that its network still looks at is called published.
 * `access-forgets`: a token or a budget that cannot be read makes an open outcome a fresh attempt.
 * `probe-by-worker-clock`: what has settled is judged by the clock of the process instead of the database's.
 */
export const MISTAKES = [
  "no-claim-token",
  "no-lease",
  "short-lease",
  "no-probe",
  "late-probe-counts",
  "short-settling",
  "late-send",
  "probe-by-worker-clock",
  "no-sweep",
  "review-counts",
  "access-forgets",
] as const;
export type Mistake = (typeof MISTAKES)[number];
