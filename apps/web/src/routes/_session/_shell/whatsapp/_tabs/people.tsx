import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { peopleListOptions } from "../../../../../features/messaging/people-options.ts";
import { PeoplePage } from "../../../../../features/messaging/people-page.tsx";
import { parsePeopleSearch } from "../../../../../features/messaging/people-search.ts";
import { peopleTexts } from "../../../../../features/messaging/people-texts.ts";
import { getLocale } from "../../../../../lib/locale.ts";
import { queryClient } from "../../../../../lib/query-client.ts";
import { trpc } from "../../../../../lib/trpc.ts";

export const Route = createFileRoute("/_session/_shell/whatsapp/_tabs/people")({
  validateSearch: parsePeopleSearch,
  loaderDeps: ({ search }) => search,
  loader: async ({ deps }) => {
    void queryClient.prefetchQuery(trpc.contacts.summary.queryOptions());
    void queryClient.prefetchInfiniteQuery(peopleListOptions(deps));
    await peopleTexts.load(getLocale());
  },
  component: People,
});

function People() {
  const navigate = useNavigate();
  return (
    <PeoplePage
      search={Route.useSearch()}
      onSearch={(search) =>
        void navigate({ to: "/whatsapp/people", search, replace: true, resetScroll: false })
      }
    />
  );
}
