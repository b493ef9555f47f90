import { createFileRoute, redirect } from "@tanstack/react-router";
import { SessionLayout } from "../components/session-layout.tsx";
import { getLocale } from "../lib/locale.ts";
import { commonTexts } from "../texts/common.ts";

/** Everything behind the doors. The query layer is loaded here, so that the doors do without it. */
export const Route = createFileRoute("/_session")({
  beforeLoad: async ({ location }) => {
    const { loadSession } = await import("../lib/session.ts");
    const session = await loadSession();
    if (!session)
      throw redirect({
        to: "/log-in",
        search: location.href === "/" ? {} : { to: location.href },
        replace: true,
      });
    await commonTexts.load(getLocale());
    return { session };
  },
  component: SessionLayout,
});
