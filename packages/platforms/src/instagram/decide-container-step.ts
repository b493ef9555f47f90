import type { ContainerCheckpoint } from "./container-checkpoint.ts";
import type { ContainerState } from "./read-container.ts";

export type ContainerStep =
  | { step: "ready" }
  | { step: "rebuild" | "give-up" | "miss" | "reject" | "published" }
  | { step: "wait"; seconds: number };

/** Given up, a container costs one of 400 a day; a picture that fails this often fails for good. */
const MAX_REBUILDS = 2;
/** An object that is not visible this often in a row is gone rather than hidden by a fault. */
const MAX_MISSES = 3;
/** With the waits below: a quarter of an hour, longer than the network takes for any picture. */
const MAX_POLLS = 20;
const LONGEST_WAIT_SECONDS = 60;

/** What follows from a container's state: expired or failed, it is built anew unless the picture itself is refused. */
export function decideContainerStep(state: ContainerState, past: ContainerCheckpoint): ContainerStep {
  const rebuild: ContainerStep = { step: past.rebuilds < MAX_REBUILDS ? "rebuild" : "give-up" };
  switch (state.status) {
    case "FINISHED":
      return { step: "ready" };
    case "PUBLISHED":
      return { step: "published" };
    case "IN_PROGRESS":
      if (past.polls >= MAX_POLLS) return rebuild;
      return { step: "wait", seconds: Math.min(2 ** (past.polls + 1), LONGEST_WAIT_SECONDS) };
    case "MISSING":
      return past.misses + 1 < MAX_MISSES ? { step: "miss" } : rebuild;
    case "ERROR":
      return state.row === null || state.row.kind === "transient" ? rebuild : { step: "reject" };
    case "EXPIRED":
      return rebuild;
  }
}
