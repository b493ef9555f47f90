import type { Services } from "../context.ts";

/**
 * Takes away what nobody may keep any longer. Idempotent, in bounded batches; killed at any point, the next run goes on.
 *
 * @returns how many rows went; with `dryRun` how many would go, and none does
 */
export type RetentionRule = (services: Services, options: RetentionOptions) => Promise<number>;
export type RetentionOptions = {
  dryRun: boolean;
  /** Ends it after the batch that is under way. */
  signal: AbortSignal;
};

export function daysAgo(services: Services, days: number): Date {
  return new Date(services.now().getTime() - days * 86_400_000);
}
