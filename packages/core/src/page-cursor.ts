import { z } from "zod";
import { DomainError } from "./domain-error.ts";

/** A place in a list: what it is ordered by, then the row's id. */
export type PageCursor = { key: string; id: string };

const cursorSchema = z.object({ key: z.string().max(100), id: z.uuid() });

function writePageCursor(cursor: PageCursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

/** @throws DomainError INVALID when it is not one of ours */
export function readPageCursor(text: string): PageCursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString()));
  } catch (cause) {
    throw new DomainError("INVALID", "invalid-input", { field: "cursor", cause });
  }
}

/** One page out of rows of which one more than asked for was read. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  cursorOf: (row: Row) => PageCursor,
): { items: Item[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(present),
    nextCursor: rows.length > limit && last !== undefined ? writePageCursor(cursorOf(last)) : null,
  };
}
