import { setTimeout as wait } from "node:timers/promises";
import { StartError } from "./start-error.ts";

const READY_MILLISECONDS = 30_000;
const PAUSE_MILLISECONDS = 50;

/** @throws StartError when the address has not answered 200 in time */
export async function untilReady(url: string, signal: AbortSignal): Promise<void> {
  const deadline = performance.now() + READY_MILLISECONDS;
  while (performance.now() < deadline) {
    const response = await fetch(url, { signal }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) return;
    await wait(PAUSE_MILLISECONDS, undefined, { signal });
  }
  throw new StartError(
    `The api runs but is not ready: ${url} gave no 200 within ${READY_MILLISECONDS / 1000} s.`,
  );
}
