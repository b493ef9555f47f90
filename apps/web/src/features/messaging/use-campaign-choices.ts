import { useSuspenseQuery } from "@tanstack/react-query";
import { queryClient } from "../../lib/query-client.ts";
import { trpc } from "../../lib/trpc.ts";
import { templatesOptions } from "./templates-options.ts";

/** Loads what a broadcast is made of, before its page is drawn. */
export async function loadCampaignChoices(): Promise<void> {
  await Promise.all([
    queryClient.ensureQueryData(trpc.campaigns.senders.queryOptions()),
    queryClient.ensureQueryData(trpc.contacts.summary.queryOptions()),
    queryClient.ensureQueryData(templatesOptions()),
  ]);
}

/** Approved texts, numbers and how many people there are. */
export function useCampaignChoices() {
  const { data: senders } = useSuspenseQuery(trpc.campaigns.senders.queryOptions());
  const { data: people } = useSuspenseQuery(trpc.contacts.summary.queryOptions());
  const { data: templates } = useSuspenseQuery(templatesOptions());
  const usable = templates.filter(({ status, unsupported }) => status === "approved" && !unsupported);
  return { senders, people, templates: usable };
}
