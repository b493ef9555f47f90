import { createFileRoute } from "@tanstack/react-router";
import { DevicesPage } from "../../../../features/settings/devices-page.tsx";
import { queryClient } from "../../../../lib/query-client.ts";
import { trpc } from "../../../../lib/trpc.ts";

export const Route = createFileRoute("/_session/_shell/settings/devices")({
  loader: () => void queryClient.prefetchQuery(trpc.auth.devices.queryOptions()),
  component: DevicesPage,
});
