import { DomainError } from "../domain-error.ts";

/** A place in a list ordered by time, then group: microseconds since 1970 and the group's id. */
export type ListCursor = { micros: bigint; groupId: string };

export function writeCursor(cursor: ListCursor): string {
  return `${cursor.micros}~${cursor.groupId}`;
}

/** @throws DomainError INVALID when it is not one of ours */
export function readCursor(text: string): ListCursor {
  const match = /^(-?\d{1,20})~([0-9a-f-]{36})$/.exec(text);
  if (!match?.[1] || !match[2]) throw new DomainError("INVALID", "invalid-input", { field: "cursor" });
  return { micros: BigInt(match[1]), groupId: match[2] };
}
