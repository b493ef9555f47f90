import type { ContentGoal, Tone, VisualStyle } from "./enums.ts";
import type { IdeaTag } from "./ideas.ts";

/** Streamed while the model writes; each event replaces the one before it. */
export type WrittenPost = {
  hooks: { text: string; engagementEstimate: number | null }[];
  captions: { text: string; engagementEstimate: number | null }[];
  hashtagSets: { tags: string[]; engagementEstimate: number | null }[];
  /** Only of a post from a photo: whether the model could look at it. */
  sawPicture?: boolean | undefined;
};
export type WritingEvent =
  | { type: "partial"; post: WrittenPost }
  | {
      type: "done";
      post: WrittenPost;
      model: { key: string; provider: string; name: string; offline: boolean };
      costMicroUsd: number;
    };

/** Something to post about. */
export type Idea = {
  /** Leads to the call that had it: the id of its log row and the place in its answer. */
  id: string;
  goal: ContentGoal;
  tone: Tone;
  /** One line, in the language asked for. */
  hint: string;
  visualStyle: VisualStyle;
  tags: IdeaTag[];
};
export type SuggestedIdeas = {
  ideas: Idea[];
  model: { key: string; provider: string; name: string; offline: boolean };
  costMicroUsd: number;
};
