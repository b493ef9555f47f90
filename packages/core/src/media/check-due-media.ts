import type { MediaFault } from "@businesspro/contracts/enums";
import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { type LookedAtMedia, lookAtMedia } from "./look-at-media.ts";

/** How long before it is due a post's media are looked at: time enough to choose another picture. */
const AHEAD_MINUTES = 30;
/** A look is good for all posts that are due within this time of it. */
const LOOK_MINUTES = 40;
const BATCH = 200;

type Row = LookedAtMedia & { id: string; publicKey: string; fault: MediaFault | null };

/**
 * Looks at the media of posts that are soon due, whenever it is called, and warns the owners of those that could not go
 * out as they are. What was found wrong is looked at again each time, and the warning ends once it is right.
 * @returns how many media were looked at
 */
export async function checkDueMedia(services: Services): Promise<number> {
  const rows = await stepSystem(
    services.databases,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT m.id, m.sha256, m.kind, m.bytes, m.public_key AS "publicKey", m.fault FROM media m
       WHERE m.id IN (
         SELECT l.media_id FROM publish_history t JOIN content_media l ON l.content_id = t.content_id
          WHERE t.status = 'queued' AND t.due_at > now() AND t.due_at <= now() + make_interval(mins => ${AHEAD_MINUTES}::int))
         AND (m.checked_at IS NULL OR m.fault IS NOT NULL OR m.checked_at < now() - make_interval(mins => ${LOOK_MINUTES}::int))
       UNION
      SELECT m.id, m.sha256, m.kind, m.bytes, m.public_key, m.fault FROM media m
       WHERE m.fault IS NOT NULL AND EXISTS (
         SELECT 1 FROM content_media l JOIN publish_history t ON t.content_id = l.content_id
          WHERE l.media_id = m.id AND t.status = 'queued' AND t.due_at > now())
       LIMIT ${BATCH}`,
  );
  const doubtful: Row[] = [];
  for (const row of rows) {
    const fault = await lookAtMedia(services, row);
    if (fault === "unreachable") doubtful.push(row);
    else await writeDown(services, row, fault);
  }
  // A restart of ours is over by now; nobody has to be frightened by it.
  for (const row of doubtful) await writeDown(services, row, await lookAtMedia(services, row));
  return rows.length;
}

/** The look, and a line in the timeline of each waiting post when it found something else than the one before. */
async function writeDown(services: Services, row: Row, fault: MediaFault | null): Promise<void> {
  await stepSystem(services.databases, async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE media SET checked_at = now(), fault = ${fault}, fault_since = CASE WHEN ${fault}::text IS NULL THEN NULL ELSE now() END
       WHERE id = ${row.id}::uuid AND fault IS DISTINCT FROM ${fault}`;
    if (changed === 0) {
      await tx.$executeRaw`UPDATE media SET checked_at = now() WHERE id = ${row.id}::uuid`;
      return;
    }
    const key = fault === "unreachable" ? "media-unreachable" : "media-missing";
    await tx.$executeRaw`
      INSERT INTO publish_events (organization_id, target_id, step, parameters, status)
      SELECT t.organization_id, t.id, ${fault === null ? "media-back" : "media-warning"},
             ${JSON.stringify(fault === null ? {} : { key })}::jsonb, t.status
        FROM publish_history t JOIN content_media l ON l.content_id = t.content_id
       WHERE l.media_id = ${row.id}::uuid AND t.status = 'queued'`;
  });
  if (fault !== row.fault)
    services.logger.warn({ mediaId: row.id, fault }, "media of posts that are soon due were looked at");
}
