import { createFileRoute } from "@tanstack/react-router";
import { AccountsPage } from "../../../features/accounts/accounts-page.tsx";
import { accountsTexts } from "../../../features/accounts/texts.ts";
import { getLocale } from "../../../lib/locale.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { textParam } from "../../../lib/search.ts";
import { trpc } from "../../../lib/trpc.ts";
import { connectTexts } from "../../../texts/connect.ts";
import { healthTexts } from "../../../texts/health.ts";
import { problemsTexts } from "../../../texts/problems.ts";

export const Route = createFileRoute("/_session/_shell/accounts")({
  validateSearch: (search: Record<string, unknown>): { problem?: string } => {
    const problem = textParam(search.problem);
    return problem ? { problem } : {};
  },
  loader: async () => {
    const locale = getLocale();
    void queryClient.prefetchQuery(trpc.accounts.list.queryOptions());
    void queryClient.prefetchQuery(trpc.accounts.options.queryOptions());
    await Promise.all([
      accountsTexts.load(locale),
      connectTexts.load(locale),
      healthTexts.load(locale),
      problemsTexts.load(locale),
    ]);
  },
  component: Accounts,
});

function Accounts() {
  return <AccountsPage problem={Route.useSearch().problem} />;
}
