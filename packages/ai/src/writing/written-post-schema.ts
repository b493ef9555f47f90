import { z } from "zod";

const engagementEstimate = z
  .number()
  .nullable()
  .describe("Expected engagement compared with this shop's usual posts, a whole number from 0 to 100");

/**
 * The answer's shape as models get it. Bounds live in `checkWrittenPost`: strict structured output does not take all
 * of JSON Schema, and one estimate of 101 must not cost the owner a whole answer.
 */
export const writtenPostSchema = z.object({
  hooks: z
    .array(
      z.object({ text: z.string().describe("One opening line, at most 90 characters"), engagementEstimate }),
    )
    .describe("4 different hooks"),
  captions: z
    .array(z.object({ text: z.string().describe("Ready to post, without hashtags"), engagementEstimate }))
    .describe("3 different captions: one full, one that tells it as a small story, one short"),
  hashtagSets: z
    .array(
      z.object({
        tags: z.array(z.string()).describe("4 to 8 hashtags without the # sign"),
        engagementEstimate,
      }),
    )
    .describe("3 different sets"),
});

/** The same shape in words, for endpoints without structured output. */
export const WRITTEN_POST_SHAPE =
  '{"hooks":[{"text":string,"engagementEstimate":number}],"captions":[{"text":string,"engagementEstimate":number}],"hashtagSets":[{"tags":[string],"engagementEstimate":number}]}';
