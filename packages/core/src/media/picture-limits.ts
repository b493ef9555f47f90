/** Pixels: a phone screen's shape at full width. */
export const PICTURE_MAX_HEIGHT = 2560;
/** Facebook refuses photos above 4 MB, Instagram above 8 MB. */
export const PICTURE_MAX_BYTES = 4_000_000;
/** Pixels of the longer side. */
export const THUMBNAIL_SIDE = 480;
