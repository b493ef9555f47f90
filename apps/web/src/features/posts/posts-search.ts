import type { ContentStatus } from "@businesspro/contracts/enums";
import { oneOf, textParam } from "../../lib/search.ts";

export const POST_FILTERS = ["all", "planned", "out", "drafts", "trouble"] as const;
export type PostFilter = (typeof POST_FILTERS)[number];

export const SEARCH_MAX_CHARACTERS = 100;

/** What the address of the page says. Absent parts have their usual value, so that addresses stay short. */
export type PostsSearch = {
  view?: "calendar";
  show?: Exclude<PostFilter, "all">;
  /** Words in the text. */
  q?: string;
  month?: string;
  day?: string;
};

export function parsePostsSearch(search: Record<string, unknown>): PostsSearch {
  const view = oneOf(["calendar"] as const, search.view);
  const show = oneOf(["planned", "out", "drafts", "trouble"] as const, search.show);
  const q = textParam(search.q)?.slice(0, SEARCH_MAX_CHARACTERS);
  const month = textParam(search.month);
  const day = textParam(search.day);
  return {
    ...(view ? { view } : {}),
    ...(show ? { show } : {}),
    ...(q ? { q } : {}),
    ...(month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month } : {}),
    ...(day && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { day } : {}),
  };
}

export const FILTER_STATUSES: Record<PostFilter, ContentStatus[] | null> = {
  all: null,
  planned: ["scheduled", "publishing"],
  out: ["published", "partially_published"],
  drafts: ["draft"],
  trouble: ["failed", "partially_published"],
};
