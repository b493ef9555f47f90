import type { Environment } from "@businesspro/config/environment";
import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import { fitToPlatform, type Size } from "@businesspro/contracts/fit-to-platform";
import { mediaPath } from "./media-address.ts";

/**
 * The address under which a network fetches a picture, and the size it finds there: the picture itself where its
 * shape is allowed, otherwise padded to the nearest allowed one, never cropped.
 */
export function publicImageFor(
  { environment }: { environment: Pick<Environment, "publicUrl"> },
  platform: ImplementedPlatform,
  media: Size & { publicKey: string },
): { url: string } & Size {
  const size = fitToPlatform(platform, media);
  const fits = size.width === media.width && size.height === media.height;
  return { url: environment.publicUrl + mediaPath(media.publicKey, fits ? null : platform), ...size };
}
