import { setTimeout as wait } from "node:timers/promises";
import { listChildren } from "@businesspro/launcher/read-process";
import type { Figure } from "./figure.ts";
import type { RunningProduct } from "./running-product.ts";

const IDLE_MILLISECONDS = 10_000;

/** Resident memory of each process after ten seconds without work. */
export async function measureMemory(product: RunningProduct): Promise<Figure[]> {
  await wait(IDLE_MILLISECONDS);
  const children = listChildren(product.pid);
  return ["api", "worker", "sandbox"].map((name) => {
    const found = children.find(({ words }) => words.includes(`apps/${name}/src/main.ts`));
    if (found === undefined) throw new Error(`no process of ${name} runs`);
    return {
      key: `${name}Megabytes`,
      label: `Memory of ${name}, idle`,
      value: found.residentBytes / 1e6,
      unit: "MB",
    } satisfies Figure;
  });
}
