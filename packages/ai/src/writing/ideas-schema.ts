import { contentGoalSchema, toneSchema, visualStyleSchema } from "@businesspro/contracts/enum-schemas";
import { IDEA_TAGS } from "@businesspro/contracts/ideas";
import { z } from "zod";

/** The answer's shape as models get it; bounds live in `checkIdeas`. */
export const ideasSchema = z.object({
  ideas: z
    .array(
      z.object({
        goal: contentGoalSchema,
        tone: toneSchema,
        hint: z.string().describe("What the post is about, one line of at most 120 characters"),
        visualStyle: visualStyleSchema.describe("The look of the picture"),
        tags: z.array(z.enum(IDEA_TAGS)).describe("1 or 2 reasons why it works"),
      }),
    )
    .describe("6 clearly different ideas"),
});

export type WrittenIdeas = z.output<typeof ideasSchema>;

/** The same shape in words, for endpoints without structured output. */
export const IDEAS_SHAPE = `{"ideas":[{"goal":${oneOf(contentGoalSchema.options)},"tone":${oneOf(toneSchema.options)},"hint":string,"visualStyle":${oneOf(visualStyleSchema.options)},"tags":[${oneOf(IDEA_TAGS)}]}]}`;

function oneOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join("|");
}
