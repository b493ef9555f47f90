import type { TargetStatus } from "@businesspro/contracts/enums";

const UNSEEN: readonly string[] = ["queued", "cancelled", "missed", "failed"] satisfies TargetStatus[];

/** An idea may be changed as long as no network shows, or may show, any part of it. */
export function isEditable(rows: readonly { targets: readonly { status: string }[] }[]): boolean {
  return rows.every((row) => row.targets.every((target) => UNSEEN.includes(target.status)));
}
