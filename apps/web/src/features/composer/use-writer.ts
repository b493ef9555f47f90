import type { AppRouter } from "@businesspro/api/router";
import type { FeedPlatform } from "@businesspro/contracts/enums";
import { createTRPCClient, httpBatchStreamLink } from "@trpc/client";
import { type Dispatch, useEffect, useRef, useState } from "react";
import { OWN_REQUEST, TRPC_URL } from "../../lib/trpc.ts";
import type { Brief, ComposerAction } from "./composer-state.ts";

/** Streams come over a link of their own; ordinary calls have no use for it. */
const streamClient = createTRPCClient<AppRouter>({
  links: [httpBatchStreamLink({ url: TRPC_URL, headers: OWN_REQUEST })],
});

export type WriterPhase = "idle" | "writing" | "done" | "stopped";

/** Has a post written and hands every partial result to the composer. Leaving the page ends the call, and its cost. */
export function useWriter(dispatch: Dispatch<ComposerAction>) {
  const [phase, setPhase] = useState<WriterPhase>("idle");
  const [error, setError] = useState<unknown>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** @param photoId the picture to write from; null writes from the brief alone */
  async function write(
    brief: Brief,
    platforms: FeedPlatform[],
    photoId: string | null = null,
  ): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    setPhase("writing");
    setError(null);
    dispatch({ type: "writing-started" });
    try {
      const { writing } = streamClient;
      const { signal } = controller;
      const input = { ...brief, platforms };
      const events = photoId
        ? await writing.writeFromPhoto.mutate({ ...input, mediaId: photoId }, { signal })
        : await writing.write.mutate(input, { signal });
      for await (const event of events) dispatch({ type: "written", event });
      setPhase("done");
    } catch (caught) {
      if (controller.signal.aborted) return;
      setError(caught);
      setPhase("idle");
    }
  }
  function stop(): void {
    running.current?.abort();
    setPhase("stopped");
  }
  return { phase, error, write, stop };
}
