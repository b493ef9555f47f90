import { invalidArgument } from "./google-errors.ts";

/** Where the next page begins, as callers may not read it. */
export const encodePageToken = (position: number) => Buffer.from(`page:${position}`).toString("base64url");

/** null: the first page. */
export function decodePageToken(query: URLSearchParams): number | null {
  const text = query.get("pageToken");
  if (!text) return null;
  const [, position] = /^page:(\d+)$/.exec(Buffer.from(text, "base64url").toString()) ?? [];
  if (position === undefined) throw invalidArgument("Page token is not valid.");
  return Number(position);
}

export function readPageSize(query: URLSearchParams, usual: number, max: number): number {
  const text = query.get("pageSize");
  if (text === null) return usual;
  const size = Number(text);
  if (!Number.isInteger(size) || size < 0 || size > max) throw invalidArgument("Page size is out of range.");
  return size === 0 ? usual : size;
}

/** One page of a list that is at hand; empty lists are left out, as Google does. */
export function pageOf<T>(query: URLSearchParams, all: readonly T[], usual: number, max: number) {
  const start = decodePageToken(query) ?? 0;
  const end = start + readPageSize(query, usual, max);
  return {
    items: all.slice(start, end),
    next: end < all.length ? { nextPageToken: encodePageToken(end) } : {},
  };
}
