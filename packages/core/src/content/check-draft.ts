import { partOf } from "@businesspro/contracts/crop";
import type { ContentType, FeedPlatform } from "@businesspro/contracts/enums";
import type { Size } from "@businesspro/contracts/fit-to-platform";
import type { MediaKind } from "@businesspro/contracts/limits";
import type { Crop } from "@businesspro/contracts/outputs";
import type { PostOptions } from "@businesspro/contracts/post-options";
import { composePostText } from "@businesspro/contracts/post-text";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

export type CheckedVersion = {
  platform: FeedPlatform;
  contentType: ContentType;
  caption: string;
  hashtags: readonly string[];
  options: PostOptions;
  crops: readonly { mediaId: string; crop: Crop }[];
};
export type CheckedMedia = {
  id: string;
  kind: string;
  width: number;
  height: number;
  durationMs: number | null;
  bytes: number;
};

/** Refuses what the network would refuse, before anything is planned. @throws DomainError INVALID */
export function checkDraft(ctx: TenantCtx, version: CheckedVersion, media: readonly CheckedMedia[]): void {
  const [problem] = ctx.platforms.adapters[version.platform].validate({
    type: version.contentType,
    text: composePostText(version.caption, version.hashtags),
    hashtagCount: version.hashtags.length,
    media: media.map(({ id, kind, width, height, durationMs, bytes }) => ({
      kind: kind as MediaKind,
      ...shownSize(version, id, { width, height }),
      durationSeconds: durationMs === null ? null : durationMs / 1000,
      bytes,
    })),
    options: version.options,
  });
  if (problem) {
    throw new DomainError("INVALID", problem.key, {
      parameters: { ...problem.parameters, platform: version.platform },
      field: problem.field,
    });
  }
}

function shownSize({ crops }: CheckedVersion, mediaId: string, size: Size): Size {
  const { width, height } = partOf(size, crops.find((entry) => entry.mediaId === mediaId)?.crop ?? null);
  return { width, height };
}
