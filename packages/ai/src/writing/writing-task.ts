import type { z } from "zod";
import type { WritingPrompt } from "./build-prompt.ts";

/** One thing to ask a model for: what it is told, what its answer looks like and which answers may be shown. */
export type WritingTask<Answer> = {
  /** What the log calls it. */
  readonly feature: "write_post" | "generate_ideas" | "caption_photo";
  /** What was asked for, without pictures: for the log, which sanitises it. */
  readonly brief: object;
  readonly prompt: WritingPrompt;
  /** A JPEG to look at. */
  readonly picture: Uint8Array | null;
  readonly maxOutputTokens: number;
  readonly schema: z.ZodType<Answer>;
  readonly schemaName: string;
  /** What can be shown of an answer that is still being written; null while there is nothing yet. */
  readPartial(text: string): Promise<Answer | null>;
  /** Mends an answer; null when nothing of it may be shown. The notes hold no text of it. */
  check(answer: Answer): { readonly answer: Answer | null; readonly notes: readonly string[] };
};
