export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param share between 0 and 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The range of several runs, as it stands behind a label. */
export function spread(values: readonly number[]): string {
  return `(${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))})`;
}
