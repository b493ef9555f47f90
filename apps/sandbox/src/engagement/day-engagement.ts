import type { Parameters } from "../graph/read-parameters.ts";
import { readInstant } from "../graph/read-parameters.ts";
import type { Account } from "../store/accounts.ts";
import { type Engagement, engagementAt } from "./engagement-at.ts";

const DAY = 86_400_000;

/** What an account brought between two instants: of a day, as if it had published one post in the morning. */
export function dayEngagement(account: Account, since: number, until: number, now: Date): Engagement {
  const seed = { id: `${account.id}/${since}`, publishedAt: since };
  return engagementAt(seed, account.followers, new Date(Math.min(until, now.getTime())));
}

/** `since` and `until` of a call for daily figures; without them the day that has just passed. */
export function readDayBounds(parameters: Parameters, now: Date): { since: number; until: number } {
  const until = readInstant(parameters, "until") ?? now.getTime();
  return { since: readInstant(parameters, "since") ?? until - DAY, until };
}
