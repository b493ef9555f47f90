import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { ConnectPage } from "../../../features/accounts/connect-page.tsx";
import { accountsTexts } from "../../../features/accounts/texts.ts";
import { getLocale } from "../../../lib/locale.ts";
import { queryClient } from "../../../lib/query-client.ts";
import { useSession } from "../../../lib/session.ts";
import { trpc } from "../../../lib/trpc.ts";
import { problemsTexts } from "../../../texts/problems.ts";

export const Route = createFileRoute("/_session/_shell/connect/$connectionId")({
  loader: async ({ params }) => {
    const locale = getLocale();
    await Promise.all([
      accountsTexts.load(locale),
      problemsTexts.load(locale),
      queryClient.ensureQueryData(trpc.accounts.pending.queryOptions({ id: params.connectionId })),
    ]);
  },
  component: Connect,
});

function Connect() {
  const { connectionId } = Route.useParams();
  const { preferences } = useSession();
  const navigate = useNavigate();
  const onDone = () =>
    void (preferences.onboarded
      ? navigate({ to: "/accounts", replace: true })
      : navigate({ to: "/welcome", search: { step: "account" }, replace: true }));
  return <ConnectPage connectionId={connectionId} onDone={onDone} />;
}
