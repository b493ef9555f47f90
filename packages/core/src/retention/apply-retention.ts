import type { Services } from "../context.ts";
import type { RunReport } from "../jobs/record-run.ts";
import { purgeEndedRows } from "./purge-ended-rows.ts";
import { purgeOldFigures } from "./purge-old-figures.ts";
import { purgeRemovedContent } from "./purge-removed-content.ts";
import type { RetentionOptions, RetentionRule } from "./retention-rule.ts";

/** By what the report calls them. Publishing history and monthly sums are kept for ever. */
const RULES = {
  sessions: purgeEndedRows("refresh_tokens", "expires_at"),
  posts: purgeRemovedContent,
  figures: purgeOldFigures,
  mails: purgeEndedRows("mails", "ended_at"),
  links: purgeEndedRows("email_tokens", "expires_at"),
} as const satisfies Record<string, RetentionRule>;

/** Applies every rule, one after the other. @returns how many rows each took away, or would */
export async function applyRetention(services: Services, options: RetentionOptions): Promise<RunReport> {
  const report: Record<string, number> = {};
  for (const [name, rule] of Object.entries(RULES)) report[name] = await rule(services, options);
  return report;
}
