import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chance that can be replayed: the same seed gives the same answers in the same order. */
export type Random = {
  /** A whole number, both ends included. */
  between: (from: number, to: number) => number;
  /** True once in `times`, on average. */
  oneIn: (times: number) => boolean;
  pick: <T>(from: readonly T[]) => T;
  /** From 0 up to, not including, 1. */
  fraction: () => number;
};

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const between = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    between,
    oneIn: (times) => between(1, times) === 1,
    pick: (from) => {
      const picked = from[between(0, from.length - 1)];
      if (picked === undefined) throw new RangeError("nothing to pick from");
      return picked;
    },
    fraction: () => between(0, 0x7fff_fffe) / 0x7fff_ffff,
  };
}
