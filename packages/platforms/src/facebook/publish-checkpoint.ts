import { z } from "zod";
import type { Checkpoint } from "../contract.ts";

const checkpointSchema = z.object({
  /** Text and media that everything here was uploaded for. */
  fingerprint: z.string(),
  /** Unpublished photos, in the order of the pictures. */
  photoIds: z.array(z.string().min(1)),
  /** A reel or a video story. */
  video: z
    .object({
      id: z.string().min(1),
      uploadUrl: z.string(),
      isUploaded: z.boolean(),
      /** How often it was asked for and still being processed. */
      polls: z.int(),
    })
    .nullable()
    .default(null),
});
export type PublishCheckpoint = z.output<typeof checkpointSchema>;
export type VideoCheckpoint = NonNullable<PublishCheckpoint["video"]>;

/** null: there is none, or it is empty. */
export function readCheckpoint(checkpoint: Checkpoint | null): PublishCheckpoint | null {
  return checkpointSchema.safeParse(checkpoint).data ?? null;
}
