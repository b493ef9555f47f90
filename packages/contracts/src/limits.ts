import type { ContentType, ImplementedPlatform } from "./enums.ts";

/** Largest upload accepted, bytes. Networks' own limits are met by re-encoding. */
export const UPLOAD_MAX_BYTES = 20 * 1024 * 1024;
/** The same for videos. A minute at the quality of a phone is half of it. */
export const VIDEO_MAX_BYTES = 100 * 1024 * 1024;

/** Minutes after its time at which a post no longer goes out by itself: what the owner chooses from. */
export const MISSED_AFTER_MINUTES_CHOICES = [15, 60, 180, 720, 1440] as const;

/** Pixels. Wider pictures are scaled down when they are uploaded; the networks would do so themselves. */
export const PICTURE_MAX_WIDTH = 1440;

export type MediaKind = "image" | "video";

/** Width divided by height. */
export type RatioRange = { readonly min: number; readonly max: number };

export type VideoLimits = {
  readonly minSeconds: number;
  readonly maxSeconds: number;
  readonly maxBytes: number;
  /** null where the network sets no bound. */
  readonly ratio: RatioRange | null;
  readonly minFramesPerSecond: number;
  readonly maxFramesPerSecond: number;
  /** Pixels of the longer and of the shorter side; null where the network sets no bound. */
  readonly maxSide: number | null;
  readonly minSide: number | null;
};

export type ImageLimits = {
  /** null where the network sets no bound. */
  readonly ratio: RatioRange | null;
  readonly maxBytes: number;
  /** Pixels of the shorter side; absent where the network sets no bound. */
  readonly minSide?: number;
  /** Smaller files are taken for empty ones; absent where the network sets no bound. */
  readonly minBytes?: number;
};

/** What one kind of post (feed post, story, reel) takes on one network. */
export type FormatLimits = {
  readonly mediaMin: number;
  readonly mediaMax: number;
  /** false: pictures and videos do not mix in one post. */
  readonly mixes: boolean;
  /** null: no pictures. */
  readonly image: ImageLimits | null;
  /** null: no videos. */
  readonly video: VideoLimits | null;
  /** Whether the caption is shown at all. */
  readonly caption: boolean;
};

export type PlatformLimits = {
  /** Caption and hashtags together, in characters as the network counts them. */
  readonly captionMaxCharacters: number;
  readonly hashtagsMax: number | null;
  readonly mentionsMax: number | null;
  /** The network takes a post down when a phone number stands in its text. */
  readonly refusesPhoneNumbers?: true;
  /** Only the kinds of post that the network has. */
  readonly formats: { readonly post: FormatLimits } & Partial<Record<ContentType, FormatLimits>>;
};

/** Letters of what a Google event or offer is called. */
export const EVENT_TITLE_MAX = 58;

const MEGABYTE = 1024 * 1024;

const INSTAGRAM_VIDEO: VideoLimits = {
  minSeconds: 3,
  maxSeconds: 900,
  maxBytes: 300 * MEGABYTE,
  ratio: null,
  minFramesPerSecond: 23,
  maxFramesPerSecond: 60,
  maxSide: 1920,
  minSide: null,
};
const FACEBOOK_REEL: VideoLimits = {
  minSeconds: 3,
  maxSeconds: 90,
  maxBytes: 300 * MEGABYTE,
  ratio: { min: 0.555, max: 0.57 },
  minFramesPerSecond: 24,
  maxFramesPerSecond: 60,
  maxSide: null,
  minSide: 540,
};

/**
 * Source: Instagram Content Publishing; Pages Posts, Reels and Stories; Business Profile LocalPost; WhatsApp Cloud API,
 * whose "post" is one message: the text of a template with at most one picture above it.
 */
export const PLATFORM_LIMITS: Record<ImplementedPlatform, PlatformLimits> = {
  instagram: {
    captionMaxCharacters: 2200,
    hashtagsMax: 30,
    mentionsMax: 20,
    formats: {
      post: {
        mediaMin: 1,
        mediaMax: 10,
        mixes: true,
        image: { ratio: { min: 4 / 5, max: 1.91 }, maxBytes: 8 * MEGABYTE },
        video: INSTAGRAM_VIDEO,
        caption: true,
      },
      reel: { mediaMin: 1, mediaMax: 1, mixes: false, image: null, video: INSTAGRAM_VIDEO, caption: true },
      story: {
        mediaMin: 1,
        mediaMax: 1,
        mixes: false,
        image: { ratio: null, maxBytes: 8 * MEGABYTE },
        video: { ...INSTAGRAM_VIDEO, maxSeconds: 60, maxBytes: 100 * MEGABYTE },
        caption: false,
      },
    },
  },
  facebook: {
    captionMaxCharacters: 63_206,
    hashtagsMax: null,
    mentionsMax: null,
    formats: {
      post: {
        mediaMin: 0,
        mediaMax: 10,
        mixes: false,
        image: { ratio: null, maxBytes: 4 * MEGABYTE },
        video: null,
        caption: true,
      },
      reel: { mediaMin: 1, mediaMax: 1, mixes: false, image: null, video: FACEBOOK_REEL, caption: true },
      story: {
        mediaMin: 1,
        mediaMax: 1,
        mixes: false,
        image: { ratio: null, maxBytes: 4 * MEGABYTE },
        video: { ...FACEBOOK_REEL, maxSeconds: 60 },
        caption: false,
      },
    },
  },
  whatsapp: {
    captionMaxCharacters: 1024,
    hashtagsMax: null,
    mentionsMax: null,
    formats: {
      post: {
        mediaMin: 0,
        mediaMax: 1,
        mixes: false,
        image: { ratio: null, maxBytes: 5 * MEGABYTE },
        video: null,
        caption: true,
      },
    },
  },
  "google-business": {
    captionMaxCharacters: 1500,
    hashtagsMax: null,
    mentionsMax: null,
    refusesPhoneNumbers: true,
    formats: {
      post: {
        mediaMin: 0,
        mediaMax: 1,
        mixes: false,
        // Documented for photos of the profile; posts name no bounds of their own.
        image: { ratio: null, maxBytes: 5 * MEGABYTE, minSide: 250, minBytes: 10_240 },
        // Answered with 500 for ever.
        video: null,
        caption: true,
      },
    },
  },
};
