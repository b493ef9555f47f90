import { setTimeout as wait } from "node:timers/promises";

/** Runs `work` at once and again `seconds` after each end, until the signal. A failure is reported, not fatal. */
export async function repeat(
  seconds: number,
  signal: AbortSignal,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      await work();
    } catch (error) {
      onError(error);
    }
    await wait(seconds * 1000, undefined, { signal }).catch(() => undefined);
  }
}
