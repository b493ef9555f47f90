import { exceeds, type Figure } from "./figure.ts";

/** A table for people and, as the last line, the same numbers as JSON for scripts. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    exceeds(figure) ? "✗" : " ",
    figure.label,
    `${format(figure.value)} ${figure.unit}`,
    promise(figure),
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [labels, values] = [width(1), width(2)];
  const lines = rows.map(([mark = "", label = "", value = "", limit = ""]) =>
    `  ${mark} ${label.padEnd(labels)}  ${value.padStart(values)}  ${limit}`.trimEnd(),
  );
  const json = Object.fromEntries(figures.map(({ key, value }) => [key, Number(format(value))]));
  return ["", ...lines, "", JSON.stringify(json)].join("\n");
}

function promise({ limit, floor }: Figure): string {
  if (limit !== undefined) return `at most ${format(limit)}`;
  return floor === undefined ? "" : `at least ${format(floor)}`;
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 100 ? 2 : 1);
}
