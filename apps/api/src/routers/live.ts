import { liveInput } from "@businesspro/contracts/inputs";
import { followPublishEvents } from "@businesspro/core/live/follow-publish-events";
import { tracked } from "@trpc/server";
import { may, router } from "../trpc.ts";

export const live = router({
  /** The browser reconnects by itself with the last id it saw. */
  events: may("workspace.read")
    .input(liveInput)
    .subscription(async function* ({ ctx, input, signal }) {
      const until = signal ?? new AbortController().signal;
      for await (const event of followPublishEvents(ctx.tenant, input.lastEventId ?? null, until)) {
        yield tracked(event.id, event);
      }
    }),
});
