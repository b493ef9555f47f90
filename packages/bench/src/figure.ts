/** One measured number and, where one is promised, the most it may be. */
export type Figure = {
  /** Key in the line of JSON. */
  key: string;
  label: string;
  value: number;
  unit: "s" | "MB" | "kB" | "statements" | "packages";
  limit?: number;
};

export function exceeds({ value, limit }: Figure): boolean {
  return limit !== undefined && value > limit;
}
