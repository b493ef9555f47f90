import type { Transition } from "../publishing/next-step.ts";

/** What a post comes to when the network took it. */
export const PUBLISHED: Transition = {
  status: "published",
  phase: null,
  retryCount: 0,
  lookCount: 0,
  waitSeconds: null,
  step: "published",
  problem: null,
  disconnects: false,
};
