import { createFileRoute, redirect } from "@tanstack/react-router";
import { LogInPage } from "../features/doors/log-in-page.tsx";
import { doorsTexts } from "../features/doors/texts.ts";
import { callProcedure } from "../lib/call-procedure.ts";
import { getLocale } from "../lib/locale.ts";
import { ownPath } from "../lib/search.ts";

export const Route = createFileRoute("/log-in")({
  validateSearch: (search: Record<string, unknown>): { to?: string; after?: "deletion" } => {
    const to = ownPath(search.to);
    return { ...(to && { to }), ...(search.after === "deletion" && { after: search.after }) };
  },
  loader: async () => {
    const [session] = await Promise.all([
      callProcedure("auth.session", undefined).catch(() => null),
      doorsTexts.load(getLocale()),
    ]);
    if (session) throw redirect({ to: "/", replace: true });
  },
  component: LogIn,
});

function LogIn() {
  const { to, after } = Route.useSearch();
  return <LogInPage leadsTo={to} isAfterDeletion={after === "deletion"} />;
}
