import type { ContentType, ImplementedPlatform } from "@businesspro/contracts/enums";
import { composePostText } from "@businesspro/contracts/post-text";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

export type CheckedVersion = {
  platform: ImplementedPlatform;
  contentType: ContentType;
  caption: string;
  hashtags: readonly string[];
};
export type CheckedMedia = { width: number; height: number };

/** Refuses what the network would refuse, before anything is planned. @throws DomainError INVALID */
export function checkDraft(ctx: TenantCtx, version: CheckedVersion, media: readonly CheckedMedia[]): void {
  const [problem] = ctx.platforms.adapters[version.platform].validate({
    type: version.contentType,
    text: composePostText(version.caption, version.hashtags),
    hashtagCount: version.hashtags.length,
    media,
  });
  if (problem) {
    throw new DomainError("INVALID", problem.key, {
      parameters: { ...problem.parameters, platform: version.platform },
      field: problem.field,
    });
  }
}
