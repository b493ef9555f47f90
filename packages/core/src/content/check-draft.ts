import { composePostText } from "@businesspro/contracts/post-text";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

type Version = {
  platform: keyof TenantCtx["platforms"]["adapters"];
  caption: string;
  hashtags: readonly string[];
};

/** Refuses what the network would refuse, before anything is planned. @throws DomainError INVALID */
export function checkDraft(ctx: TenantCtx, version: Version, imageCount: number): void {
  const [problem] = ctx.platforms.adapters[version.platform].validate({
    text: composePostText(version.caption, version.hashtags),
    hashtagCount: version.hashtags.length,
    imageCount,
  });
  if (problem) {
    throw new DomainError("INVALID", problem.key, {
      parameters: { ...problem.parameters, platform: version.platform },
      field: problem.field,
    });
  }
}
