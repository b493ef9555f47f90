import { CostBucket } from "@businesspro/contracts/enums";

/** Micro-dollars. A tenth of a US cent is about nine paise, one cent about ninety. */
const MEDIUM_FROM_MICRO_USD = 1_000;
const HIGH_FROM_MICRO_USD = 10_000;

/** low: under $0.001; medium: under $0.01; high: from there on. */
export function costBucket(microUsd: number): CostBucket {
  if (microUsd < MEDIUM_FROM_MICRO_USD) return CostBucket.LOW;
  return microUsd < HIGH_FROM_MICRO_USD ? CostBucket.MEDIUM : CostBucket.HIGH;
}
