import type { Checkpoint } from "./contract.ts";

/** Marks a checkpoint: the network took the post, and whether it shows it is decided there. */
export function inReview(checkpoint: Checkpoint): Checkpoint {
  return { ...checkpoint, inReview: true };
}

/** Whether the post was taken and nothing but the network's decision is missing. */
export function isInReview(checkpoint: Checkpoint | null): boolean {
  return checkpoint?.inReview === true;
}
