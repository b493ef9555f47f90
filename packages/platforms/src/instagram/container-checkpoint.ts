import { z } from "zod";
import type { Checkpoint } from "../contract.ts";

const checkpointSchema = z.object({
  containerId: z.string().min(1),
  /** Text and picture that the container was made for. */
  fingerprint: z.string(),
  /** How often it was asked for and still in progress. */
  polls: z.int(),
  /** How often in a row the network did not know it. */
  misses: z.int(),
  /** How many containers of this post were given up before it. */
  rebuilds: z.int(),
});
export type ContainerCheckpoint = z.output<typeof checkpointSchema>;

/** null: there is none, or it is empty. */
export function readCheckpoint(checkpoint: Checkpoint | null): ContainerCheckpoint | null {
  return checkpointSchema.safeParse(checkpoint).data ?? null;
}
