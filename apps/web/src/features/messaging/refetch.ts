import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";

/** After a change of people: lists, figures and what a draft would cost. */
export function refetchPeople(): void {
  void queryClient.invalidateQueries(trpc.contacts.pathFilter());
  void queryClient.invalidateQueries(trpc.campaigns.estimate.pathFilter());
}

export function refetchCampaigns(): void {
  void queryClient.invalidateQueries(trpc.campaigns.pathFilter());
}
