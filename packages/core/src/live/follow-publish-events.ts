import type { LiveEvent } from "@businesspro/contracts/outputs";
import type { TenantCtx } from "../context.ts";

/** Every status change of the organisation's targets after `lastEventId`, until the signal ends it. */
export async function* followPublishEvents(
  _ctx: TenantCtx,
  _lastEventId: string | null,
  _signal: AbortSignal,
): AsyncGenerator<LiveEvent> {
  throw new Error("not built yet");
}
