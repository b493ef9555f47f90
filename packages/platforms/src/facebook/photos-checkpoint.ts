import { z } from "zod";
import type { Checkpoint } from "../contract.ts";

const checkpointSchema = z.object({
  /** Text and pictures that the photos were uploaded for. */
  fingerprint: z.string(),
  /** Unpublished photos, in the order of the pictures. */
  photoIds: z.array(z.string().min(1)),
});
export type PhotosCheckpoint = z.output<typeof checkpointSchema>;

/** null: there is none. */
export function readCheckpoint(checkpoint: Checkpoint | null): PhotosCheckpoint | null {
  return checkpointSchema.safeParse(checkpoint).data ?? null;
}
