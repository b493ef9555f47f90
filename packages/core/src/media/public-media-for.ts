import { partOf } from "@businesspro/contracts/crop";
import { fitToPlatform, type Size } from "@businesspro/contracts/fit-to-platform";
import type { MediaKind } from "@businesspro/contracts/limits";
import type { Services } from "../context.ts";
import { mediaPath } from "./media-address.ts";
import { nameRendering, type Rendering } from "./media-variant.ts";

/** Longer than any network takes, and looks again, after a post went out. */
export const SIGNED_FOR_MS = 14 * 86_400_000;

/**
 * The signed address under which a network fetches a picture or video, and the size that it finds there. A picture
 * whose shape is allowed and that is not cropped goes out as it is, any other by a rendering of it.
 */
export function publicMediaFor(
  services: Pick<Services, "environment" | "addresses" | "now">,
  rendering: Rendering,
  media: Size & { kind: MediaKind; publicKey: string },
): { url: string } & Size {
  const { variant, ...size } = variantOf(rendering, media);
  const until = new Date(services.now().getTime() + SIGNED_FOR_MS);
  const path = services.addresses.sign(mediaPath(media.publicKey, variant), until);
  return { url: services.environment.publicUrl + path, ...size };
}

function variantOf(
  rendering: Rendering,
  { kind, width, height }: Size & { kind: MediaKind },
): Size & { variant: string | null } {
  if (kind === "video") return { variant: "video", width, height };
  const part = partOf({ width, height }, rendering.crop);
  const canvas = fitToPlatform(rendering.platform, rendering.type, part);
  // A part on a canvas may have the size of the whole and is still not the whole.
  const isWhole = [part, canvas].every((size) => size.width === width && size.height === height);
  return { variant: isWhole ? null : nameRendering(rendering), ...canvas };
}
