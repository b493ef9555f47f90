import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { stepSystem } from "@businesspro/db/transactions";
import { hashFile } from "../media/hash-file.ts";
import { withTemporaryFolder } from "../temporary-folder.ts";
import { ArchiveError, archiveErrorOf } from "./archive-error.ts";
import { type ArchiveServices, archiveKey } from "./archive-store.ts";
import { checkFile } from "./check-file.ts";
import { dropMonth } from "./drop-month.ts";
import { exportMonth } from "./export-month.ts";
import { fetchArchive } from "./fetch-archive.ts";

/** Between these a process may die; the next one goes on from there, or begins anew. */
export const ARCHIVE_STEPS = ["exported", "announced", "stored", "verified", "dropping", "archived"] as const;
export type ArchiveStep = (typeof ARCHIVE_STEPS)[number];

export type ArchiveOptions = {
  /** Ends it before the next step. */
  signal: AbortSignal;
  /** Hears of each step. */
  onStep?: (step: ArchiveStep) => void;
};

/**
 * Takes a month of `ai_logs` to the archive store: written, read back, compared, and only then dropped. Killed at any
 * point, or run by several at once, it loses and doubles nothing.
 * @param month `2026-01`
 * @returns what it archived; null: somebody else did meanwhile
 * @throws ArchiveError, or whatever else stood in the way: the month is still in the database
 */
export async function archiveMonth(
  services: ArchiveServices,
  month: string,
  options: ArchiveOptions,
): Promise<{ rows: number; bytes: number } | null> {
  try {
    return await withTemporaryFolder("archive", async (folder) => {
      const objectKey =
        (await storedKey(services, month)) ?? (await storeMonth(services, month, folder, options));
      if (objectKey === null) return null;
      await verify(services, month, objectKey, folder, options);
      return dropMonth(services, month, objectKey, options);
    });
  } catch (error) {
    throw archiveErrorOf(month, error);
  }
}

const idOf = (month: string) => new Date(`${month}-01T00:00:00Z`);

/** What an earlier try stored and nobody verified yet, or verified and did not drop. */
async function storedKey(services: ArchiveServices, month: string): Promise<string | null> {
  const archive = await stepSystem(services.databases, (tx) =>
    tx.aiLogArchive.findUnique({ where: { month: idOf(month) } }),
  );
  if (archive?.state === "archived")
    throw new ArchiveError(
      `${month} was archived as ${archive.objectKey}, and yet it is in the database. Nothing was done; see docs/runbooks/archive.md.`,
    );
  return archive && archive.state !== "storing" ? archive.objectKey : null;
}

async function storeMonth(
  services: ArchiveServices,
  month: string,
  folder: string,
  { signal, onStep }: ArchiveOptions,
): Promise<string | null> {
  const path = await exportMonth(services, month, folder, signal);
  onStep?.("exported");
  const sha256 = await hashFile(path);
  const objectKey = archiveKey(month, sha256);
  const { size } = await stat(path);
  const earlier = await stepSystem(
    services.databases,
    (tx) => tx.$queryRaw<{ objectKey: string | null }[]>`
      WITH earlier AS (SELECT object_key FROM ai_log_archives WHERE month = ${idOf(month)}::date)
      INSERT INTO ai_log_archives AS a (month, state, object_key, bytes, sha256, started_at)
      VALUES (${idOf(month)}::date, 'storing', ${objectKey}, ${size}, ${sha256}, ${services.now()})
      ON CONFLICT (month) DO UPDATE
         SET state = 'storing', object_key = excluded.object_key, bytes = excluded.bytes, sha256 = excluded.sha256,
             row_count = NULL, checksum = NULL, stored_at = NULL, verified_at = NULL
       WHERE a.state <> 'archived'
      RETURNING (SELECT object_key FROM earlier) AS "objectKey"`,
  );
  if (earlier.length === 0) return null;
  onStep?.("announced");
  signal.throwIfAborted();
  await services.archive.put(objectKey, path, sha256);
  await rm(path);
  await stepSystem(services.databases, (tx) =>
    tx.aiLogArchive.updateMany({
      where: { month: idOf(month), objectKey, state: "storing" },
      data: { state: "stored", storedAt: services.now() },
    }),
  );
  const left = earlier[0]?.objectKey;
  if (left && left !== objectKey) await services.archive.remove(left);
  onStep?.("stored");
  return objectKey;
}

/** Reads back what lies in the store. What is not whole there is stored anew by the next run. */
async function verify(
  services: ArchiveServices,
  month: string,
  objectKey: string,
  folder: string,
  { signal, onStep }: ArchiveOptions,
): Promise<void> {
  signal.throwIfAborted();
  const where = { month: idOf(month), objectKey, state: { in: ["stored", "verified"] } };
  const archive = await stepSystem(services.databases, (tx) => tx.aiLogArchive.findFirst({ where }));
  if (archive === null) return;
  try {
    const path = join(folder, "read-back.parquet");
    await fetchArchive(services, archive, path);
    const { rows, checksum } = await checkFile(path);
    await stepSystem(services.databases, (tx) =>
      tx.aiLogArchive.updateMany({
        where,
        data: { state: "verified", rowCount: rows, checksum, verifiedAt: services.now() },
      }),
    );
  } catch (error) {
    if (error instanceof ArchiveError)
      await stepSystem(services.databases, (tx) =>
        tx.aiLogArchive.updateMany({ where, data: { state: "storing" } }),
      );
    throw error instanceof ArchiveError
      ? new ArchiveError(`${month} stays in the database: ${error.message} The next run stores it again.`, {
          cause: error,
        })
      : error;
  }
  onStep?.("verified");
}
