import type { AccountAccess, Checkpoint, PostPayload, PrepareResult } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { PlatformError } from "../platform-error.ts";
import { buildContainer } from "./build-container.ts";
import { type ContainerCheckpoint, readCheckpoint } from "./container-checkpoint.ts";
import { decideContainerStep } from "./decide-container-step.ts";
import type { InstagramCtx } from "./instagram-ctx.ts";
import { type ContainerState, readContainer } from "./read-container.ts";

export type PrepareInput = {
  access: AccountAccess;
  post: PostPayload;
  checkpoint: Checkpoint | null;
  save: (checkpoint: Checkpoint) => Promise<void>;
};

const AFTER_REBUILD_SECONDS = 5;

/** One step towards a finished container: builds it, or looks how far it is. */
export async function prepareContainer(ctx: InstagramCtx, input: PrepareInput): Promise<PrepareResult> {
  const fingerprint = fingerprintPost(input.post);
  const kept = readCheckpoint(input.checkpoint);
  const current = kept?.fingerprint === fingerprint ? kept : await build(ctx, input, fingerprint, 0);
  const state = await readContainer(ctx, input.access, current.containerId);
  const next = decideContainerStep(state, current);
  switch (next.step) {
    case "ready":
      return { state: "ready", checkpoint: { ...current, misses: 0 } };
    case "wait":
      return {
        state: "wait",
        checkpoint: { ...current, polls: current.polls + 1, misses: 0 },
        seconds: next.seconds,
      };
    case "rebuild": {
      const rebuilt = await build(ctx, input, fingerprint, current.rebuilds + 1);
      return { state: "wait", checkpoint: rebuilt, seconds: AFTER_REBUILD_SECONDS };
    }
    case "miss":
      await input.save({ ...current, misses: current.misses + 1 });
      throw failureOf(state);
    case "published":
      throw new PlatformError("outcome-unknown", "container-published", "the container was published before");
    case "give-up":
    case "reject":
      // Emptied, so that a later attempt by the owner starts anew.
      await input.save({});
      throw failureOf(state);
  }
}

async function build(ctx: InstagramCtx, input: PrepareInput, fingerprint: string, rebuilds: number) {
  const containerId = await buildContainer(ctx, input.access, input.post);
  const checkpoint: ContainerCheckpoint = { containerId, fingerprint, polls: 0, misses: 0, rebuilds };
  await input.save(checkpoint);
  return checkpoint;
}

function failureOf(state: ContainerState): PlatformError {
  if (state.status === "MISSING") return state.error;
  const code = state.status === "ERROR" ? state.code : `container-${state.status.toLowerCase()}`;
  const kind = (state.status === "ERROR" && state.row?.kind) || "transient";
  return new PlatformError(kind, code, `the container ended with ${code}`);
}
