import { z } from "zod";
import { writingRequestSchema } from "./writing-request.ts";

/** A post from a photo. What the owner says of it may be nothing. */
export const photoRequestSchema = writingRequestSchema.extend({
  task: z.literal("caption_photo"),
  about: z.string().max(600),
});

export type PhotoRequest = z.input<typeof photoRequestSchema>;
export type PhotoBrief = z.output<typeof photoRequestSchema>;
