import { setTimeout as wait } from "node:timers/promises";
import { Prisma } from "@businesspro/db/client";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import { endOfMonth } from "../ai/log-months.ts";
import { rollUp } from "../ai/roll-up-usage.ts";
import { ArchiveError } from "./archive-error.ts";
import type { ArchiveOptions } from "./archive-month.ts";
import type { ArchiveServices } from "./archive-store.ts";
import { checksumQuery } from "./log-columns.ts";

const TRIES = 5;
const PAUSE_MS = 2000;
/** Counting a long month takes a while; only writers of that month wait. */
const TIME_LIMIT_MS = 15 * 60_000;
/** SQLSTATE: somebody else holds what we need. */
const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Drops a verified month. In one transaction: its rows are held, counted and added up again, compared with what was read
 * back, their daily sums made for the last time, the month marked, and the partition dropped.
 * @returns null: somebody else dropped it
 */
export async function dropMonth(
  services: ArchiveServices,
  month: string,
  objectKey: string,
  options: ArchiveOptions,
): Promise<{ rows: number; bytes: number } | null> {
  for (let tried = 1; ; tried++) {
    options.signal.throwIfAborted();
    try {
      const dropped = await stepSystem(
        services.databases,
        (tx) => drop(services, tx, month, objectKey, options),
        {
          timeout: TIME_LIMIT_MS,
        },
      );
      if (dropped === "changed") return await storeAnew(services, month, objectKey);
      options.onStep?.("archived");
      return dropped;
    } catch (error) {
      if (!isLocked(error) || tried === TRIES) throw error;
      await wait(PAUSE_MS, undefined, { signal: options.signal });
    }
  }
}

async function drop(
  services: ArchiveServices,
  tx: Transaction,
  month: string,
  objectKey: string,
  { onStep }: ArchiveOptions,
): Promise<{ rows: number; bytes: number } | "changed" | null> {
  const period = { from: `${month}-01`, until: endOfMonth(month) };
  const [held] = await tx.$queryRaw<
    { held: boolean }[]
  >`SELECT hold_ai_logs_month(${period.from}::date) AS held`;
  if (!held?.held) return null;
  const [live] = await tx.$queryRaw<{ rows: bigint; checksum: string }[]>`
    ${Prisma.raw(checksumQuery("postgres"))} FROM ai_logs
     WHERE created_at >= ${period.from}::date::timestamp AT TIME ZONE 'UTC'
       AND created_at < ${period.until}::date::timestamp AT TIME ZONE 'UTC'`;
  const [archive] = await tx.$queryRaw<{ rows: bigint; bytes: bigint }[]>`
    UPDATE ai_log_archives SET state = 'archived', archived_at = ${services.now()}
     WHERE month = ${period.from}::date AND state = 'verified' AND object_key = ${objectKey}
       AND row_count = ${live?.rows ?? -1n} AND checksum = ${live?.checksum ?? ""}
    RETURNING row_count AS rows, bytes`;
  if (archive === undefined) return "changed";
  await rollUp(tx, period);
  onStep?.("dropping");
  await tx.$executeRaw`SELECT drop_ai_logs_month(${period.from}::date)`;
  return { rows: Number(archive.rows), bytes: Number(archive.bytes) };
}

async function storeAnew(services: ArchiveServices, month: string, objectKey: string): Promise<never> {
  await stepSystem(services.databases, (tx) =>
    tx.aiLogArchive.updateMany({
      where: { month: new Date(`${month}-01T00:00:00Z`), objectKey, state: "verified" },
      data: { state: "storing" },
    }),
  );
  throw new ArchiveError(
    `${month} stays in the database: its rows are not those that were stored, so they changed meanwhile. The next run stores it again.`,
  );
}

function isLocked(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.message.includes(LOCK_NOT_AVAILABLE) || error.message.includes("lock timeout"))
  );
}
