import type { CampaignStatus } from "@businesspro/contracts/messaging";
import { trpc } from "../../lib/trpc.ts";

const PAGE_SIZE = 20;
/** How often to look while messages are on their way, milliseconds. */
const SENDING_MS = 3000;

/** The same for one broadcast. News arrive after the last message as well: people read later. */
const LOOK_MS: Partial<Record<CampaignStatus, number>> = {
  scheduled: SENDING_MS,
  sending: SENDING_MS,
  paused: SENDING_MS,
  completed: 15_000,
};

export function lookMs(status: CampaignStatus | undefined): number | false {
  return (status && LOOK_MS[status]) ?? false;
}

export function campaignListOptions() {
  return trpc.campaigns.list.infiniteQueryOptions(
    { limit: PAGE_SIZE },
    {
      getNextPageParam: (page) => page.nextCursor,
      refetchInterval: ({ state }) =>
        state.data?.pages.some((page) => page.items.some(({ status }) => status === "sending"))
          ? SENDING_MS
          : false,
    },
  );
}

export function campaignOptions(campaignId: string) {
  return trpc.campaigns.get.queryOptions(
    { campaignId },
    { refetchInterval: ({ state }) => lookMs(state.data?.status) },
  );
}
