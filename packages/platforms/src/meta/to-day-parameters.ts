import type { AccountDay } from "../contract.ts";

const seconds = (instant: Date) => String(Math.floor(instant.getTime() / 1000));

/** How insights are asked for one day: its bounds in Unix seconds. */
export function toDayParameters({ since, until }: AccountDay): Record<string, string> {
  return { period: "day", since: seconds(since), until: seconds(until) };
}
