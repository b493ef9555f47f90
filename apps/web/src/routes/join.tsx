import { createFileRoute } from "@tanstack/react-router";
import { doorsTexts } from "../features/doors/texts.ts";
import { JoinPage } from "../features/join/join-page.tsx";
import { NoShopPage } from "../features/join/no-shop-page.tsx";
import { teamTexts } from "../features/team/texts.ts";
import { callProcedure } from "../lib/call-procedure.ts";
import { getLocale } from "../lib/locale.ts";
import { problemOf } from "../lib/problem.ts";
import { textParam } from "../lib/search.ts";
import { vocabularyTexts } from "../texts/vocabulary.ts";

export const Route = createFileRoute("/join")({
  // Read here: what a route checks by itself is loaded with every page.
  loader: async ({ location }) => {
    const token = textParam((location.search as Record<string, unknown>).token);
    const locale = getLocale();
    const [invitation, session] = await Promise.all([
      token ? callProcedure("invitations.look", { token }).catch(problemOf) : null,
      callProcedure("auth.session", undefined).catch(() => null),
      doorsTexts.load(locale),
      teamTexts.load(locale),
      vocabularyTexts.load(locale),
    ]);
    return token && invitation ? { token, invitation, session } : null;
  },
  component: Join,
});

/** Without a token it is for whoever is logged in and belongs to no shop. */
function Join() {
  const link = Route.useLoaderData();
  return link ? <JoinPage {...link} /> : <NoShopPage />;
}
