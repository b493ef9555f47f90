import type { ContentType, FeedPlatform } from "@businesspro/contracts/enums";
import type { MediaKind } from "@businesspro/contracts/limits";
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
};
export type CheckedMedia = {
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
    media: media.map(({ kind, width, height, durationMs, bytes }) => ({
      kind: kind as MediaKind,
      width,
      height,
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
