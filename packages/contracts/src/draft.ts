import type { ContentType } from "./enums.ts";
import type { ErrorKey } from "./errors.ts";
import type { MediaKind } from "./limits.ts";
import type { PostOptions } from "./post-options.ts";

/** What has to be known of a draft to tell whether the network would take it. */
export type Draft = {
  type: ContentType;
  text: string;
  hashtagCount: number;
  media: readonly {
    kind: MediaKind;
    /** Pixels of the part that is shown. */
    width: number;
    height: number;
    durationSeconds: number | null;
    bytes: number;
  }[];
  options: PostOptions;
};

/** A way in which a draft breaks the network's rules. */
export type DraftProblem = {
  key: ErrorKey;
  parameters: Record<string, string | number>;
  field: "caption" | "hashtags" | "media" | "contentType" | "options";
};
