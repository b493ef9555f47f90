import { textParam } from "../../lib/search.ts";

/** `to`: the one person it is for; `draft`: the saved one to change. */
export type NewCampaignSearch = { template?: string; to?: string; draft?: string };

export function parseNewCampaignSearch(search: Record<string, unknown>): NewCampaignSearch {
  const [template, to, draft] = [search.template, search.to, search.draft].map(textParam);
  return { ...(template ? { template } : {}), ...(to ? { to } : {}), ...(draft ? { draft } : {}) };
}
