import type { Transaction } from "@businesspro/db/transactions";
import { DomainError } from "../domain-error.ts";
import { isEditable } from "./is-editable.ts";

export type LockedGroup = { revision: number; versions: { id: string; platform: string }[] };

/**
 * Holds an idea against other edits and against workers until the transaction ends.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when another edit came first or a network shows, or may show, it
 */
export async function lockGroup(
  tx: Transaction,
  groupId: string,
  expectedRevision: number | null,
): Promise<LockedGroup> {
  const rows = await tx.$queryRaw<{ id: string; platform: string; revision: number }[]>`
    SELECT id, platform, revision FROM content
     WHERE group_id = ${groupId}::uuid AND deleted_at IS NULL ORDER BY id FOR UPDATE`;
  const [first] = rows;
  if (!first) throw new DomainError("NOT_FOUND", "not-found");
  if (expectedRevision !== null && first.revision !== expectedRevision)
    throw new DomainError("CONFLICT", "changed-elsewhere");
  const targets = await tx.$queryRaw<{ status: string }[]>`
    SELECT status FROM publish_history WHERE content_id = ANY (${rows.map((row) => row.id)}::uuid[]) ORDER BY id FOR UPDATE`;
  if (!isEditable([{ targets }])) {
    const published = targets.every(
      (target) => target.status !== "publishing" && target.status !== "needs_review",
    );
    throw new DomainError("CONFLICT", published ? "not-editable-published" : "not-editable-publishing");
  }
  return { revision: first.revision, versions: rows.map(({ id, platform }) => ({ id, platform })) };
}
