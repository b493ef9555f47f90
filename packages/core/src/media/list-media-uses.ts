import type { idInput } from "@businesspro/contracts/inputs";
import type { MediaUse } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { findMediaUses } from "./find-media-uses.ts";

/** The posts that would lose a picture or video that is removed. @throws DomainError NOT_FOUND */
export async function listMediaUses(ctx: TenantCtx, input: z.infer<typeof idInput>): Promise<MediaUse[]> {
  return readTenant(ctx.databases, ctx, async (tx) => {
    if (!(await tx.media.findFirst({ where: { id: input.id, deletedAt: null }, select: { id: true } })))
      throw new DomainError("NOT_FOUND", "not-found");
    const uses = await findMediaUses(tx, input.id, "look");
    const first = uses.filter((use, at) => uses.findIndex(({ groupId }) => groupId === use.groupId) === at);
    return first.map(({ groupId, caption, scheduledFor, timeZone }) => ({
      groupId,
      caption,
      scheduledFor: scheduledFor?.toISOString() ?? null,
      timeZone,
    }));
  });
}
