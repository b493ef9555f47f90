/** One measured number and, where something is promised, the most or the least it may be. */
export type Figure = {
  /** Key in the line of JSON. */
  key: string;
  label: string;
  value: number;
  unit: "s" | "ms" | "MB" | "kB" | "statements" | "packages" | "posts" | "/s" | "%";
  /** At most. */
  limit?: number;
  /** At least. */
  floor?: number;
};

export function exceeds({ value, limit, floor }: Figure): boolean {
  return (limit !== undefined && value > limit) || (floor !== undefined && value < floor);
}
