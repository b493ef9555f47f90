/** What an idea is good for. The words are stored with the post (`content.ai_tags`); pages show their own. */
export const IDEA_TAGS = [
  "Best for reach",
  "Trending hook",
  "Starts conversations",
  "Builds trust",
  "Brings people in",
  "Fits the season",
] as const;
export type IdeaTag = (typeof IDEA_TAGS)[number];
/** Of one idea. */
export const IDEA_TAGS_MAX = 3;
