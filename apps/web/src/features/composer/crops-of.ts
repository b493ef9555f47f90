import { partOf } from "@businesspro/contracts/crop";
import type { FeedPlatform } from "@businesspro/contracts/enums";
import type { ContentVersion, Crop, Media } from "@businesspro/contracts/outputs";
import type { ComposerState } from "./composer-state.ts";

type Cropped = Pick<ComposerState, "media" | "crops">;

/** The part of a picture that the network is to show; null: all of it. */
export function cropOf(
  state: Pick<ComposerState, "crops">,
  platform: FeedPlatform,
  mediaId: string,
): Crop | null {
  return state.crops[platform]?.[mediaId] ?? null;
}

/** The crops of one network's version, without those of pictures that were taken out again. */
export function cropsOf(state: Cropped, platform: FeedPlatform): ContentVersion["crops"] {
  return state.media.flatMap(({ id }) => {
    const crop = cropOf(state, platform, id);
    return crop ? [{ mediaId: id, crop }] : [];
  });
}

/** Pictures and videos with the size of the part that the network is to show. */
export function shownMedia(state: Cropped, platform: FeedPlatform): Media[] {
  return state.media.map((one) => {
    const { width, height } = partOf(one, cropOf(state, platform, one.id));
    return { ...one, width, height };
  });
}
