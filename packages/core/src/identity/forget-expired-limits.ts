import type { Services } from "../context.ts";

/** Removes counters that no longer limit anything. They run by the clock of the process, milliseconds. @returns how many */
export async function forgetExpiredLimits({ databases }: Services): Promise<number> {
  const { count } = await databases.system.rateLimit.deleteMany({ where: { expire: { lt: Date.now() } } });
  return count;
}
