import type { removeMediaInput } from "@businesspro/contracts/inputs";
import { type Transaction, withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { refreshContentStatus } from "../publishing/refresh-content-status.ts";
import { withdrawTargets } from "../scheduling/withdraw-targets.ts";
import { findMediaUses, type MediaUse } from "./find-media-uses.ts";
import { mediaPath } from "./media-address.ts";

/** Posts named in a refusal, and how much of each. */
const NAMED = 3;
const NAME_LENGTH = 40;

/**
 * Takes a picture or video out of the organisation's and its address off the web. Networks that were sent to it may
 * still fetch it; its bytes go once nobody may any more. Posts that need it become drafts without it, where `fromPosts`
 * says so.
 * @throws DomainError NOT_FOUND; CONFLICT `media-in-use`, with the posts' names, while posts need it and `fromPosts` is
 *   not set; CONFLICT `media-in-publishing` while one of them is going out
 */
export async function removeMedia(ctx: TenantCtx, input: z.infer<typeof removeMediaInput>): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    // FOR UPDATE makes a post that is being saved with this picture wait, and this see one saved before.
    const [row] = await tx.$queryRaw<{ publicKey: string; kind: string }[]>`
      SELECT public_key AS "publicKey", kind FROM media
       WHERE id = ${input.id}::uuid AND organization_id = ${ctx.organizationId}::uuid AND deleted_at IS NULL
         FOR UPDATE`;
    if (row === undefined) throw new DomainError("NOT_FOUND", "not-found");
    const uses = await findMediaUses(tx, input.id, "lock");
    const groupIds = [...new Set(uses.map(({ groupId }) => groupId))];
    if (uses.some(({ moving }) => moving)) throw new DomainError("CONFLICT", "media-in-publishing");
    if (uses.length > 0 && !input.fromPosts)
      throw new DomainError("CONFLICT", "media-in-use", {
        parameters: { count: groupIds.length, posts: nameOf(uses) },
      });
    const path = mediaPath(row.publicKey, row.kind === "video" ? "video" : null);
    if (uses.length > 0) await takeFromPosts(tx, { id: input.id, path }, uses);
    await tx.media.update({ where: { id: input.id }, data: { deletedAt: ctx.now() } });
    await recordAudit(tx, ctx, {
      action: "media.removed",
      subjectType: "media",
      subjectId: input.id,
      details: { groupIds },
    });
  });
}

/** What waits comes off the calendar. A version that another account shows keeps its picture: it is its history. */
async function takeFromPosts(
  tx: Transaction,
  media: { id: string; path: string },
  uses: readonly MediaUse[],
): Promise<void> {
  await withdrawTargets(tx, { contentIds: uses.map(({ contentId }) => contentId) });
  const unseen = uses.filter(({ shown }) => !shown).map(({ contentId }) => contentId);
  await tx.contentMedia.deleteMany({ where: { mediaId: media.id, contentId: { in: unseen } } });
  // A higher revision, so that nobody saves an older picture of the post over this.
  await tx.$executeRaw`
    UPDATE content SET media_urls = array_remove(media_urls, ${media.path}), revision = revision + 1, scheduled_for = NULL
     WHERE id = ANY (${unseen}::uuid[])`;
  for (const { contentId } of uses) await refreshContentStatus(tx, contentId);
}

function nameOf(uses: readonly MediaUse[]): string {
  const captions = [...new Map(uses.map(({ groupId, caption }) => [groupId, caption])).values()];
  const names = captions.slice(0, NAMED).map((caption) => {
    const [line = ""] = caption.split("\n", 1);
    return `“${line.length > NAME_LENGTH ? `${line.slice(0, NAME_LENGTH)}…` : line}”`;
  });
  return names.join(", ") + (captions.length > NAMED ? " …" : "");
}
