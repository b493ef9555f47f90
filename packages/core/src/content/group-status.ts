import type { ContentStatus } from "@businesspro/contracts/enums";

/** One word for an idea that is on several networks: what still moves comes first. */
export function groupStatus(statuses: readonly ContentStatus[]): ContentStatus {
  for (const status of ["publishing", "scheduled"] as const) if (statuses.includes(status)) return status;
  const ended = statuses.filter((status) => status !== "draft");
  if (ended.length === 0) return "draft";
  const [first] = ended;
  return first && ended.every((status) => status === first) ? first : "partially_published";
}
