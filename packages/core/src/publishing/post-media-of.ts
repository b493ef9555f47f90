import type { PostPayload } from "@businesspro/platforms/contract";
import type { Services } from "../context.ts";
import { publicMediaFor } from "../media/public-media-for.ts";
import type { ClaimedTarget } from "./claimed-target.ts";

/** The target's pictures and videos in order, in the shape that its network takes. */
export function postMediaOf(
  services: Pick<Services, "environment" | "addresses" | "now">,
  target: ClaimedTarget,
): PostPayload["media"] {
  return target.media.map((media) => ({
    kind: media.kind,
    ...publicMediaFor(
      services,
      { platform: target.platform, type: target.contentType, crop: media.crop },
      media,
    ),
    altText: null,
    durationSeconds: media.durationMs === null ? null : media.durationMs / 1000,
  }));
}
