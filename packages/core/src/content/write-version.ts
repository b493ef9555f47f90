import type { contentVersionInput, writingOriginInput } from "@businesspro/contracts/inputs";
import { Prisma } from "@businesspro/db/client";
import type { Transaction } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { mediaPath } from "../media/media-address.ts";
import type { ContentOptions } from "./content-options.ts";

type Draft = {
  /** The version's row when the idea is edited. */
  existing: string | null;
  groupId: string;
  revision: number;
  version: z.infer<typeof contentVersionInput>;
  media: readonly { id: string; publicKey: string; kind: string }[];
  origin: z.infer<typeof writingOriginInput> | null;
  businessType: string | null;
};

/** Writes one network's version with its pictures and the variants it was picked from. @returns its id */
export async function writeVersion(tx: Transaction, ctx: TenantCtx, draft: Draft): Promise<string> {
  const { organizationId } = ctx;
  const data = {
    revision: draft.revision,
    caption: draft.version.caption.trim(),
    hashtags: draft.version.hashtags.map((tag) => tag.replace(/^#+/, "")),
    status: "draft",
    scheduledFor: null,
    businessType: draft.businessType,
    mediaUrls: draft.media.map((media) =>
      mediaPath(media.publicKey, media.kind === "video" ? "video" : null),
    ),
    contentType: draft.version.contentType,
    options: {
      ...draft.version.options,
      socialAccountIds: draft.version.socialAccountIds,
    } satisfies ContentOptions,
    ...(draft.origin && {
      contentGoal: draft.origin.goal,
      tone: draft.origin.tone,
      language: draft.origin.language,
      visualStyle: draft.origin.visualStyle,
      aiIdeaId: draft.origin.idea?.id ?? null,
      aiTags: draft.origin.idea?.tags ?? [],
      engagementEstimate: draft.origin.engagementEstimate,
    }),
  };
  const { id: contentId } = draft.existing
    ? await tx.content.update({ where: { id: draft.existing }, data, select: { id: true } })
    : await tx.content.create({
        data: {
          ...data,
          organizationId,
          userId: ctx.userId,
          groupId: draft.groupId,
          platform: draft.version.platform,
          createdAt: ctx.now(),
        },
        select: { id: true },
      });
  if (draft.existing) await tx.contentMedia.deleteMany({ where: { contentId } });
  if (draft.media.length > 0) {
    await tx.contentMedia.createMany({
      data: draft.media.map((media, position) => ({
        organizationId,
        contentId,
        mediaId: media.id,
        position,
        crop: draft.version.crops.find((entry) => entry.mediaId === media.id)?.crop ?? Prisma.DbNull,
      })),
    });
  }
  if (draft.origin && draft.existing) await tx.contentVariant.deleteMany({ where: { contentId } });
  if (draft.origin && draft.origin.variants.length > 0) {
    await tx.contentVariant.createMany({
      data: draft.origin.variants.map((variant) => ({
        organizationId,
        contentId,
        variantType: variant.type,
        variantData: variant.text,
        aiModel: variant.aiModel,
        engagementEstimate: variant.engagementEstimate,
        isSelected: variant.selected,
      })),
    });
  }
  return contentId;
}
