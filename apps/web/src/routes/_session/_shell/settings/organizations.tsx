import { createFileRoute } from "@tanstack/react-router";
import { OrganizationsPage } from "../../../../features/settings/organizations-page.tsx";

export const Route = createFileRoute("/_session/_shell/settings/organizations")({
  component: OrganizationsPage,
});
