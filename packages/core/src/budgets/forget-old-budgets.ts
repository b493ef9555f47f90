import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";

/** Longer than any allowance's window, and long enough to look at. */
const HOURS = 48;

/** Removes readings and buckets that say nothing any more. @returns how many */
export async function forgetOldBudgets(services: Services): Promise<number> {
  return stepSystem(services.databases, async (tx) => {
    const readings =
      await tx.$executeRaw`DELETE FROM rate_budgets WHERE seen_at < now() - make_interval(hours => ${HOURS}::int)
      AND coalesce(blocked_until, '-infinity') < now()`;
    const buckets =
      await tx.$executeRaw`DELETE FROM rate_buckets WHERE refilled_at < now() - make_interval(hours => ${HOURS}::int)`;
    return readings + buckets;
  });
}
