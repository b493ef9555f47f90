import { createHash } from "node:crypto";

/** Chooses lines: the same for the same seed, others for another variation. */
export type Picker = {
  /** Up to `count` different lines; fewer where there are not as many. */
  take(pool: string, lines: readonly string[], count: number): string[];
};

/**
 * Every pool of lines has an order of its own, made from the seed; each variation starts further on in it, so asking
 * again moves on to lines not yet seen before it repeats any.
 */
export function createPicker(seed: string, variation: number): Picker {
  return {
    take(pool, lines, count) {
      if (lines.length === 0) return [];
      const step = Math.abs(variation) * Math.min(count, Math.max(1, lines.length - 1));
      const round = Math.floor(step / lines.length);
      const order = lines.map((line) => ({ line, rank: digest(`${seed}\n${pool}\n${round}\n${line}`) })).sort((a, b) => (a.rank < b.rank ? -1 : 1));
      return [...order.slice(step % lines.length), ...order.slice(0, step % lines.length)].slice(0, count).map(({ line }) => line);
    },
  };
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
