import { createFileRoute, redirect } from "@tanstack/react-router";
import { Shell } from "../components/shell.tsx";
import { queryClient, trpc } from "../lib/trpc.ts";

/** Everything behind the log-in. */
export const Route = createFileRoute("/_panel")({
  beforeLoad: async () => {
    const member = await queryClient.ensureQueryData(
      trpc.auth.member.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
    );
    if (!member) throw redirect({ to: "/log-in", replace: true });
    return { member };
  },
  component: Shell,
});
