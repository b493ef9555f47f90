/** What is left after so many comes with the next run. */
const MOST_BATCHES = 100;

/**
 * Repeats a bounded step, each in a transaction of its own, until it finds nothing more or the signal.
 * @returns how many it did
 */
export async function inBatches(signal: AbortSignal, step: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MOST_BATCHES && !signal.aborted; batch++) {
    const done = await step();
    total += done;
    if (done === 0) break;
  }
  return total;
}
