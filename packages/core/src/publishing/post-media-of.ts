import type { PostPayload } from "@businesspro/platforms/contract";
import type { Services } from "../context.ts";
import { publicImageFor } from "../media/public-image-for.ts";
import type { ClaimedTarget } from "./claimed-target.ts";

/** The target's pictures in order, in the shape that its network takes. */
export function postMediaOf(
  services: Pick<Services, "environment">,
  target: ClaimedTarget,
): PostPayload["media"] {
  return target.media.map((media) => ({
    kind: media.kind,
    ...publicImageFor(services, target.platform, media),
    altText: null,
    durationSeconds: media.durationMs === null ? null : media.durationMs / 1000,
  }));
}
