import { createFileRoute } from "@tanstack/react-router";
import { doorsTexts } from "../features/doors/texts.ts";
import { JoinPage } from "../features/join/join-page.tsx";
import { teamTexts } from "../features/team/texts.ts";
import { callProcedure } from "../lib/call-procedure.ts";
import { getLocale } from "../lib/locale.ts";
import { problemOf } from "../lib/problem.ts";
import { textParam } from "../lib/search.ts";
import { vocabularyTexts } from "../texts/vocabulary.ts";

export const Route = createFileRoute("/join")({
  validateSearch: (search: Record<string, unknown>) => ({ token: textParam(search.token) ?? "" }),
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { token } }) => {
    const locale = getLocale();
    const [invitation, session] = await Promise.all([
      callProcedure("invitations.look", { token: token || "none" }).catch(problemOf),
      callProcedure("auth.session", undefined).catch(() => null),
      doorsTexts.load(locale),
      teamTexts.load(locale),
      vocabularyTexts.load(locale),
    ]);
    return { token, invitation, session };
  },
  component: Join,
});

function Join() {
  return <JoinPage {...Route.useLoaderData()} />;
}
