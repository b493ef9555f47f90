import { createHash } from "node:crypto";

/** Chooses lines: the same for the same seed, others for another variation. */
export type Picker = {
  /** Up to `count` different lines; fewer where there are not as many. */
  take(pool: string, lines: readonly string[], count: number): string[];
};

/** Orders stay for this many variations: a multiple of every usual pool size, so that all pools come round together. */
const VARIATIONS_OF_AN_ORDER = 60;

/**
 * Every pool of lines has an order of its own, made from the seed; each variation starts further on in it, so asking
 * again moves on to lines not yet seen before it repeats any.
 */
export function createPicker(seed: string, variation: number): Picker {
  const turn = Math.abs(variation);
  const order = Math.floor(turn / VARIATIONS_OF_AN_ORDER);
  return {
    take(pool, lines, count) {
      const ranked = lines
        .map((line) => ({ line, rank: digest(`${seed}\n${pool}\n${order}\n${line}`) }))
        .sort((a, b) => (a.rank < b.rank ? -1 : 1))
        .map(({ line }) => line);
      const start = (turn * stepFor(lines.length, count)) % Math.max(1, lines.length);
      return [...ranked.slice(start), ...ranked.slice(0, start)].slice(0, count);
    },
  };
}

/** Far enough to leave the lines just taken behind, and without a common divisor, so that every start comes up. */
function stepFor(length: number, count: number): number {
  let step = Math.max(1, Math.min(count, length - 1));
  while (divisor(step, length) > 1) step += 1;
  return step;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
