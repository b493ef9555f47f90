import { Prisma } from "@businesspro/db/client";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { SIGNED_FOR_MS } from "./public-media-for.ts";

/** A day beyond the last address that a network may hold. */
const KEPT_MS = SIGNED_FOR_MS + 86_400_000;
const BATCH = 100;

/** Whether a post that may still go out shows media `m`. */
const isPlanned = Prisma.sql`
  EXISTS (SELECT 1 FROM content_media l JOIN publish_history t ON t.content_id = l.content_id
           WHERE l.media_id = m.id AND t.status IN ('queued', 'publishing', 'needs_review'))`;

/**
 * Takes away the bytes of media that were removed so long ago that no network may fetch them any more, and bytes that
 * never got a row. Bytes that any row of any organisation still counts on stay. Killed at any point, it goes on where it
 * stopped.
 * @returns how many pictures and videos went
 */
export async function purgeMedia(services: Services): Promise<number> {
  const removedBefore = new Date(services.now().getTime() - KEPT_MS);
  const candidates = await stepSystem(
    services.databases,
    (tx) => tx.$queryRaw<{ sha256: string }[]>`
      SELECT sha256 FROM media_holds WHERE purging OR held_until < ${services.now()}
      UNION
      SELECT sha256 FROM media WHERE deleted_at < ${removedBefore} AND purged_at IS NULL
      LIMIT ${BATCH}`,
  );
  let purged = 0;
  for (const { sha256 } of candidates) {
    const goes = await stepSystem(services.databases, (tx) => claim(services, tx, sha256, removedBefore));
    if (!goes) continue;
    await services.media.removeAll(sha256);
    await stepSystem(services.databases, async (tx) => {
      await tx.media.updateMany({ where: { sha256, purgedAt: null }, data: { purgedAt: services.now() } });
      await tx.mediaHold.deleteMany({ where: { sha256 } });
    });
    purged++;
  }
  return purged;
}

/** Marks bytes as going, unless somebody counts on them: from here on nobody writes a row over them. */
async function claim(
  services: Services,
  tx: Transaction,
  sha256: string,
  removedBefore: Date,
): Promise<boolean> {
  const claimed = await tx.$queryRaw<unknown[]>`
    INSERT INTO media_holds AS h (sha256, held_until, purging) VALUES (${sha256}, ${services.now()}, true)
    ON CONFLICT (sha256) DO UPDATE SET purging = true WHERE h.purging OR h.held_until < ${services.now()}
    RETURNING 1`;
  if (claimed.length === 0) return false;
  // A statement of its own, so that it sees the rows of whoever held the bytes until now.
  const needed = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM media m
     WHERE m.sha256 = ${sha256}
       AND (m.deleted_at IS NULL OR m.deleted_at >= ${removedBefore}
         OR ${isPlanned})
     LIMIT 1`;
  if (needed.length === 0) return true;
  await tx.mediaHold.deleteMany({ where: { sha256 } });
  // Done with, so that it is not looked at again: the bytes go with the last row that counts on them.
  await tx.$executeRaw`
    UPDATE media m SET purged_at = ${services.now()}
     WHERE m.sha256 = ${sha256} AND m.deleted_at < ${removedBefore} AND m.purged_at IS NULL AND NOT ${isPlanned}`;
  return false;
}
