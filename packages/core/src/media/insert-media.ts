import { randomBytes } from "node:crypto";
import type { Media } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { presentMedia } from "./present-media.ts";

type NewMedia = {
  kind: "image" | "video";
  contentType: "image/jpeg" | "video/mp4";
  sha256: string;
  bytes: number;
  width: number;
  height: number;
  /** null: a picture. */
  durationMs: number | null;
  /** The resumable upload that it came from, if any. */
  uploadId: string | null;
};

/** Writes the row of media whose bytes `keepBytes` has made durable. */
export function insertMedia(ctx: TenantCtx, media: NewMedia): Promise<Media> {
  const { organizationId, userId } = ctx;
  return withTenant(ctx.databases, ctx, async (tx) => {
    const publicKey = randomBytes(24).toString("base64url");
    const row = await tx.media.create({
      data: { ...media, organizationId, userId, publicKey, createdAt: ctx.now() },
    });
    const { bytes, width, height, durationMs } = media;
    await recordAudit(tx, ctx, {
      action: "media.stored",
      subjectType: "media",
      subjectId: row.id,
      details: { bytes, width, height, ...(durationMs !== null && { durationMs }) },
    });
    return presentMedia(row);
  });
}
