import { type Parameters, readList, readText } from "./read-parameters.ts";

/** Names in `metric`, written as a comma list or as an array. */
export function readMetrics(parameters: Parameters): string[] {
  const listed = readList(parameters, "metric");
  const names = listed.length > 0 ? listed.map(String) : (readText(parameters, "metric") ?? "").split(",");
  return names.map((name) => name.trim()).filter((name) => name !== "");
}
