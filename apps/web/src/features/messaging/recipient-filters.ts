import type { RecipientStatus } from "@businesspro/contracts/messaging";
import type { CampaignCounts } from "@businesspro/contracts/messaging-outputs";
import { trpc } from "../../lib/trpc.ts";
import type { RecipientFilter } from "./recipient-search.ts";

const STATUSES: Record<RecipientFilter, RecipientStatus[] | null> = {
  all: null,
  attention: ["needs_review"],
  waiting: ["queued", "publishing"],
  published: ["published"],
  failed: ["failed"],
  skipped: ["skipped", "cancelled"],
};
const PAGE_SIZE = 30;

export function countOf(filter: RecipientFilter, counts: CampaignCounts): number {
  return {
    all: counts.people,
    attention: counts.needsReview,
    waiting: counts.queued + counts.publishing,
    published: counts.published,
    failed: counts.failed,
    skipped: counts.skipped + counts.cancelled,
  }[filter];
}

export function recipientListOptions(
  campaignId: string,
  filter: RecipientFilter,
  refetchInterval: number | false,
) {
  return trpc.campaigns.recipients.infiniteQueryOptions(
    { campaignId, limit: PAGE_SIZE, statuses: STATUSES[filter] },
    { getNextPageParam: (page) => page.nextCursor, refetchInterval },
  );
}
