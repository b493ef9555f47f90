import type { Figure } from "./figure.ts";
import { type RunningProduct, startProduct } from "./running-product.ts";

const RUNS = 3;

/** Median of several starts on data that is there already; the last one is left running. */
export async function measureStart(
  dataDirectory: string,
): Promise<{ figures: Figure[]; product: RunningProduct }> {
  const first = await startProduct(dataDirectory);
  await first.stop();
  const seconds: number[] = [];
  let product = await startProduct(dataDirectory);
  for (seconds.push(product.seconds); seconds.length < RUNS; seconds.push(product.seconds)) {
    await product.stop();
    product = await startProduct(dataDirectory);
  }
  const median = seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  return {
    figures: [{ key: "warmStartSeconds", label: "Warm start, command to ready", value: median, unit: "s" }],
    product,
  };
}
