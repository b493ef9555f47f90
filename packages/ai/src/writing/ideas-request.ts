import { languageSchema, toneSchema } from "@businesspro/contracts/enum-schemas";
import { z } from "zod";
import { writingRequestSchema } from "./writing-request.ts";

/** For whom to think of something to post, and what is coming up. */
export const ideasRequestSchema = z.object({
  task: z.literal("generate_ideas"),
  language: languageSchema,
  /** Which the owner prefers. */
  tone: toneSchema,
  shop: writingRequestSchema.shape.shop,
  /** The soonest first, named in the language. */
  festivals: z.array(z.object({ name: z.string().min(1), inDays: z.int().min(0) })),
  variation: z.int().default(0),
});

export type IdeasRequest = z.input<typeof ideasRequestSchema>;
export type IdeasBrief = z.output<typeof ideasRequestSchema>;
