import type { ImplementedPlatform } from "./enums.ts";

/** bcrypt ignores what follows byte 72, so longer passwords are refused. */
export const PASSWORD_MAX_BYTES = 72;
export const PASSWORD_MIN_CHARACTERS = 10;

/** Largest upload accepted, bytes. Networks' own limits are met by re-encoding. */
export const UPLOAD_MAX_BYTES = 20 * 1024 * 1024;

/** Pixels. Wider pictures are scaled down when they are uploaded; the networks would do so themselves. */
export const PICTURE_MAX_WIDTH = 1440;

export type PlatformLimits = {
  /** Caption and hashtags together, in characters as the network counts them. */
  readonly captionMaxCharacters: number;
  readonly hashtagsMax: number | null;
  readonly mentionsMax: number | null;
  readonly imageRequired: boolean;
  readonly imagesMax: number;
  /** Width divided by height; null where the network sets no bound. */
  readonly imageRatio: { readonly min: number; readonly max: number } | null;
};

/** Source: Instagram Content Publishing and Pages Posts references. */
export const PLATFORM_LIMITS: Record<ImplementedPlatform, PlatformLimits> = {
  instagram: {
    captionMaxCharacters: 2200,
    hashtagsMax: 30,
    mentionsMax: 20,
    imageRequired: true,
    imagesMax: 1,
    imageRatio: { min: 4 / 5, max: 1.91 },
  },
  facebook: {
    captionMaxCharacters: 63_206,
    hashtagsMax: null,
    mentionsMax: null,
    imageRequired: false,
    imagesMax: 1,
    imageRatio: null,
  },
};
