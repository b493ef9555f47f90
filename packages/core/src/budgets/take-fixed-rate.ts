import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { bucketOf, FIXED_RATES } from "./fixed-rates.ts";

type Wanted = {
  platform: string;
  /** The network's own id. */
  accountId: string;
  /** Calls that may follow. */
  calls: number;
  /** How many of them change the account. */
  edits: number;
};

/**
 * Takes calls out of what a network's fixed rates allow, shared by all workers: all that is wanted, or nothing. Asks
 * the database only for networks that have such rates.
 *
 * @returns seconds until enough is there; 0: taken
 */
export async function takeFixedRate(
  services: Pick<Services, "databases">,
  { platform, accountId, calls, edits }: Wanted,
): Promise<number> {
  const wanted = bucketsOf({ platform, accountId, calls, edits });
  if (wanted.length === 0) return 0;
  const list = JSON.stringify(wanted);
  return stepSystem(services.databases, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO rate_buckets (bucket, tokens, refilled_at)
      SELECT w.bucket, w.capacity, clock_timestamp()
        FROM jsonb_to_recordset(${list}::jsonb) AS w(bucket text, capacity float8) ORDER BY 1
      ON CONFLICT (bucket) DO NOTHING`;
    // Locked in one order, so that two who want both never wait for each other.
    await tx.$queryRaw`
      SELECT 1 FROM rate_buckets WHERE bucket = ANY(${wanted.map(({ bucket }) => bucket)}) ORDER BY bucket FOR UPDATE`;
    const [row] = await tx.$queryRaw<{ seconds: number }[]>`
      WITH filled AS (
        SELECT b.bucket, w.amount, w."perSecond", clock_timestamp() AS at, least(w.capacity,
                 b.tokens + w."perSecond" * extract(epoch FROM clock_timestamp() - b.refilled_at)) AS tokens
          FROM rate_buckets b JOIN jsonb_to_recordset(${list}::jsonb)
            AS w(bucket text, amount float8, capacity float8, "perSecond" float8) ON w.bucket = b.bucket
      ), short AS (
        SELECT coalesce(max((amount - tokens) / "perSecond"), 0) AS seconds FROM filled WHERE tokens < amount
      ), taken AS (
        UPDATE rate_buckets b SET tokens = f.tokens - f.amount, refilled_at = f.at
          FROM filled f, short WHERE f.bucket = b.bucket AND short.seconds = 0
      )
      SELECT seconds::float8 AS seconds FROM short`;
    return row?.seconds ?? 0;
  });
}

/** Puts back what was taken for calls that were not made after all. */
export async function giveBackFixedRate(
  services: Pick<Services, "databases">,
  unused: Wanted,
): Promise<void> {
  const buckets = bucketsOf(unused);
  if (buckets.length === 0) return;
  await stepSystem(services.databases, async (tx) => {
    // Locked in the order in which they are taken.
    await tx.$executeRaw`
      WITH locked AS (
        SELECT b.bucket, w.amount, w.capacity
          FROM rate_buckets b JOIN jsonb_to_recordset(${JSON.stringify(buckets)}::jsonb)
            AS w(bucket text, amount float8, capacity float8) ON w.bucket = b.bucket
         ORDER BY b.bucket FOR UPDATE OF b
      )
      UPDATE rate_buckets b SET tokens = least(l.capacity, b.tokens + l.amount) FROM locked l WHERE l.bucket = b.bucket`;
  });
}

/** In the order in which they are locked. */
function bucketsOf({ platform, accountId, calls, edits }: Wanted) {
  const rates = FIXED_RATES[platform];
  if (!rates) return [];
  return [
    { bucket: `${platform}|app`, amount: calls, ...bucketOf(rates.application) },
    { bucket: `${platform}|edits|${accountId}`, amount: edits, ...bucketOf(rates.edits) },
  ].filter(({ amount }) => amount > 0);
}
