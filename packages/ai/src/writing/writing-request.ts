import {
  businessTypeSchema,
  contentGoalSchema,
  feedPlatformSchema,
  languageSchema,
  toneSchema,
} from "@businesspro/contracts/enum-schemas";
import { z } from "zod";

/** What a post is to be about and whose it is. Everything in it comes from the owner and is data, never instruction. */
export const writingRequestSchema = z.object({
  about: z.string().min(1).max(600),
  goal: contentGoalSchema,
  tone: toneSchema,
  language: languageSchema,
  platforms: z.array(feedPlatformSchema).min(1),
  shop: z.object({
    name: z.string().min(1),
    /** null until the owner has said what kind of shop she runs. */
    type: businessTypeSchema.nullable(),
    /** What the shop is known for, in the owner's words. */
    about: z.string(),
  }),
  /** Words and phrases that must not appear, in any letter case. */
  bannedWords: z.array(z.string()).default([]),
  /**
   * Any integer that differs from one asking to the next. The offline writer gives the same answer to the same
   * request and variation, and another answer to another one.
   */
  variation: z.int().default(0),
});

export type WritingRequest = z.input<typeof writingRequestSchema>;
export type WritingBrief = z.output<typeof writingRequestSchema>;
