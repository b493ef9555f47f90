import { createFileRoute } from "@tanstack/react-router";
import { TeamPage } from "../../../../features/team/team-page.tsx";
import { teamTexts } from "../../../../features/team/texts.ts";
import { getLocale } from "../../../../lib/locale.ts";
import { queryClient } from "../../../../lib/query-client.ts";
import { trpc } from "../../../../lib/trpc.ts";

export const Route = createFileRoute("/_session/_shell/settings/team")({
  loader: async () => {
    void queryClient.prefetchQuery(trpc.team.list.queryOptions());
    void queryClient.prefetchQuery(trpc.team.plan.queryOptions());
    await teamTexts.load(getLocale());
  },
  component: TeamPage,
});
