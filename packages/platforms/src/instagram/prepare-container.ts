import type { PrepareResult } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { PlatformError } from "../platform-error.ts";
import type { PrepareInput } from "../prepare-input.ts";
import { buildCarousel, buildFirst } from "./build-container.ts";
import { type ContainerCheckpoint, emptyCheckpoint, readCheckpoint } from "./container-checkpoint.ts";
import { type ContainerStep, decideContainerStep } from "./decide-container-step.ts";
import type { InstagramCtx } from "./instagram-ctx.ts";
import { type ContainerState, readContainer } from "./read-container.ts";

const AFTER_REBUILD_SECONDS = 5;

/** One step towards a finished container: makes what is missing, or looks how far it is. */
export async function prepareContainer(ctx: InstagramCtx, input: PrepareInput): Promise<PrepareResult> {
  const fingerprint = fingerprintPost(input.post);
  const kept = readCheckpoint(input.checkpoint);
  const from = kept?.fingerprint === fingerprint ? kept : emptyCheckpoint(fingerprint, 0);
  const current = await buildFirst(ctx, input, from);
  if (current.containerId !== null) return look(ctx, input, current, [current.containerId]);
  const items = await look(ctx, input, current, current.itemIds);
  if (items.state === "wait") return items;
  const carousel = await buildCarousel(ctx, input, current);
  return look(ctx, input, carousel, [carousel.containerId ?? ""]);
}

/** Asks for every container, so that all are waited for at once; one in trouble decides, then one in progress. */
async function look(
  ctx: InstagramCtx,
  input: PrepareInput,
  current: ContainerCheckpoint,
  ids: readonly string[],
): Promise<PrepareResult> {
  const found = [];
  for (const id of ids) {
    const state = await readContainer(ctx, input.access, id);
    const next = decideContainerStep(state, current);
    if (next.step !== "ready") found.push({ state, next });
  }
  const decisive = found.find(({ next }) => next.step !== "wait") ?? found[0];
  if (!decisive) return { state: "ready", checkpoint: { ...current, misses: 0 } };
  return act(ctx, input, current, decisive.state, decisive.next);
}

async function act(
  ctx: InstagramCtx,
  input: PrepareInput,
  current: ContainerCheckpoint,
  state: ContainerState,
  next: Exclude<ContainerStep, { step: "ready" }>,
): Promise<PrepareResult> {
  switch (next.step) {
    case "wait":
      return {
        state: "wait",
        checkpoint: { ...current, polls: current.polls + 1, misses: 0 },
        seconds: next.seconds,
      };
    case "rebuild": {
      const anew = emptyCheckpoint(current.fingerprint, current.rebuilds + 1);
      return {
        state: "wait",
        checkpoint: await buildFirst(ctx, input, anew),
        seconds: AFTER_REBUILD_SECONDS,
      };
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

function failureOf(state: ContainerState): PlatformError {
  if (state.status === "MISSING") return state.error;
  const code = state.status === "ERROR" ? state.code : `container-${state.status.toLowerCase()}`;
  const kind = (state.status === "ERROR" && state.row?.kind) || "transient";
  return new PlatformError(kind, code, `the container ended with ${code}`);
}
