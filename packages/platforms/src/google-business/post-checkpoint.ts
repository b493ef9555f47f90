import { z } from "zod";
import type { Checkpoint } from "../contract.ts";

const checkpointSchema = z.object({
  /** The post that everything here is about. */
  fingerprint: z.string(),
  /** Google's name of the post that it took and still looks at. */
  name: z.string().min(1).optional(),
});
export type PostCheckpoint = z.output<typeof checkpointSchema>;

/** null: there is none, or it is empty. */
export function readCheckpoint(checkpoint: Checkpoint | null): PostCheckpoint | null {
  return checkpointSchema.safeParse(checkpoint).data ?? null;
}
