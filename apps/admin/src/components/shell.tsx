import { AppShell, type NavItem } from "@businesspro/ui/app-shell";
import { Button } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { LogoMark } from "@businesspro/ui/logo";
import { ToastRegion } from "@businesspro/ui/toast";
import { QueryClientProvider } from "@tanstack/react-query";
import { Link, Outlet, useRouteContext } from "@tanstack/react-router";
import {
  ScrollText as AuditIcon,
  IndianRupee as CostsIcon,
  Cog as JobsIcon,
  House as OverviewIcon,
  Users as PeopleIcon,
  Send as PublishingIcon,
  Store as ShopsIcon,
} from "lucide";
import { queryClient } from "../lib/trpc.ts";
import { useLogOut } from "../lib/use-log-out.ts";

const PATHS = {
  overview: "/",
  publishing: "/publishing",
  jobs: "/jobs",
  organizations: "/organizations",
  costs: "/costs",
  users: "/users",
  audit: "/audit",
} as const;

const ITEMS: readonly (NavItem & { key: keyof typeof PATHS })[] = [
  { key: "overview", label: "Overview", icon: <Icon node={OverviewIcon} /> },
  { key: "publishing", label: "Publishing", icon: <Icon node={PublishingIcon} /> },
  { key: "jobs", label: "Jobs", icon: <Icon node={JobsIcon} /> },
  { key: "organizations", label: "Shops", icon: <Icon node={ShopsIcon} /> },
  { key: "costs", label: "AI cost", icon: <Icon node={CostsIcon} /> },
  { key: "users", label: "People", icon: <Icon node={PeopleIcon} />, railOnly: true },
  { key: "audit", label: "Audit", icon: <Icon node={AuditIcon} />, railOnly: true },
];

function Account() {
  const { member } = useRouteContext({ from: "/_panel" });
  const logOut = useLogOut();
  return (
    <div className="grid gap-2 px-2">
      <p className="text-sm font-semibold">{member.name}</p>
      <Button variant="secondary" size="sm" busy={logOut.isPending} onClick={() => logOut.mutate()}>
        Log out
      </Button>
    </div>
  );
}

export function Shell() {
  return (
    <QueryClientProvider client={queryClient}>
      <AppShell
        items={ITEMS}
        navLabel="Pages"
        skipLabel="Skip to the page"
        brand={
          <span className="inline-flex items-center gap-2.5 text-lg leading-none font-extrabold tracking-tight">
            <LogoMark />
            <span>Internal</span>
          </span>
        }
        account={<Account />}
        renderLink={(key, className, content) => (
          <Link
            to={PATHS[key as keyof typeof PATHS]}
            activeOptions={{ exact: key === "overview", includeSearch: false }}
            className={className}
          >
            {content}
          </Link>
        )}
      >
        <Outlet />
      </AppShell>
      <ToastRegion label="Messages" closeLabel="Close" />
    </QueryClientProvider>
  );
}
