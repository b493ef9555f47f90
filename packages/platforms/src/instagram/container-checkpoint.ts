import { z } from "zod";
import type { Checkpoint } from "../contract.ts";

const checkpointSchema = z.object({
  /** Of the whole post; null while the items of a carousel are being made. */
  containerId: z.string().min(1).nullable(),
  /** A carousel's items, in their order, as far as they were made. */
  itemIds: z.array(z.string().min(1)).default([]),
  /** Text and media that the containers were made for. */
  fingerprint: z.string(),
  /** How often they were asked for and still in progress. */
  polls: z.int(),
  /** How often in a row the network did not know one. */
  misses: z.int(),
  /** How many containers of this post were given up before. */
  rebuilds: z.int(),
});
export type ContainerCheckpoint = z.output<typeof checkpointSchema>;

/** null: there is none, or it is empty. */
export function readCheckpoint(checkpoint: Checkpoint | null): ContainerCheckpoint | null {
  return checkpointSchema.safeParse(checkpoint).data ?? null;
}

export function emptyCheckpoint(fingerprint: string, rebuilds: number): ContainerCheckpoint {
  return { containerId: null, itemIds: [], fingerprint, polls: 0, misses: 0, rebuilds };
}
