import { createFileRoute, redirect } from "@tanstack/react-router";
import { Shell } from "../../components/shell.tsx";

export const Route = createFileRoute("/_session/_shell")({
  beforeLoad: ({ context, location }) => {
    const asksFirst =
      !context.session.preferences.onboarded &&
      !location.pathname.startsWith("/connect/") &&
      location.pathname !== "/accounts";
    if (asksFirst) throw redirect({ to: "/welcome", replace: true });
  },
  component: Shell,
});
