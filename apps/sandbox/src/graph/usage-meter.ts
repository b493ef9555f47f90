import type { Store } from "../store/open-store.ts";

const MINUTE = 60_000;
/** Calls that count as 100 %, in a rolling hour. */
const APP_LIMIT = 20_000;
const ACCOUNT_LIMIT = 2000;
/** The sandbox throttles by fault alone, so its usage never reads as if the caller should slow down. */
const ORGANIC_CEILING = 80;

/** What the headers are to say instead of what was counted. */
export type ToldUsage = { percent: number; regainMinutes: number };

/** Counts calls by account and minute, for the usage headers. */
export type UsageMeter = {
  /** `subject`: app, or the id of an account. null: what was counted. Forgotten when the sandbox stops. */
  tell(subject: string, usage: ToldUsage | null): void;
  told(subject: string): ToldUsage | null;
  count(accountId: string | null, at: Date): void;
  appPercent(at: Date): number;
  accountPercent(accountId: string, at: Date): number;
};

export function openUsageMeter(store: Store, now: Date): UsageMeter {
  const minutes = new Map<string, Map<number, number>>();
  const told = new Map<string, ToldUsage>();
  const minuteOf = (at: number) => Math.floor(at / MINUTE);
  const add = (key: string, minute: number, calls: number) => {
    const counts = minutes.get(key) ?? new Map<number, number>();
    minutes.set(key, counts);
    counts.set(minute, (counts.get(minute) ?? 0) + calls);
    for (const old of counts.keys()) if (old <= minute - 60) counts.delete(old);
  };
  const percent = (key: string, at: Date, limit: number): number => {
    const first = minuteOf(at.getTime()) - 60;
    let calls = 0;
    for (const [minute, count] of minutes.get(key) ?? []) if (minute > first) calls += count;
    return Math.min(ORGANIC_CEILING, Math.ceil((calls * 100) / limit));
  };

  const past = store.all<{ account_id: string | null; minute: number; calls: number }>(
    `SELECT account_id, at / ${MINUTE} AS minute, count(*) AS calls FROM calls WHERE at > ? GROUP BY 1, 2 ORDER BY 2`,
    now.getTime() - 60 * MINUTE,
  );
  for (const { account_id, minute, calls } of past) {
    add("", minute, calls);
    if (account_id !== null) add(account_id, minute, calls);
  }

  return {
    tell(subject, usage) {
      if (usage) told.set(subject, usage);
      else told.delete(subject);
    },
    told: (subject) => told.get(subject) ?? null,
    count(accountId, at) {
      add("", minuteOf(at.getTime()), 1);
      if (accountId !== null) add(accountId, minuteOf(at.getTime()), 1);
    },
    appPercent: (at) => percent("", at, APP_LIMIT),
    accountPercent: (accountId, at) => percent(accountId, at, ACCOUNT_LIMIT),
  };
}
