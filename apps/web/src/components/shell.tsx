import { AppShell, type NavItem } from "@businesspro/ui/app-shell";
import { Icon } from "@businesspro/ui/icon";
import { Logo } from "@businesspro/ui/logo";
import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useMatches } from "@tanstack/react-router";
import {
  Share2 as AccountsIcon,
  House as HomeIcon,
  LayoutList as ListIcon,
  MessageCircle as MessagesIcon,
  ChartColumn as ResultsIcon,
  Settings as SettingsIcon,
  PenLine as WriteIcon,
} from "lucide";
import { lazy, Suspense } from "react";
import { useSession } from "../lib/session.ts";
import { useTexts } from "../lib/texts.ts";
import { trpc } from "../lib/trpc.ts";
import { commonTexts } from "../texts/common.ts";
import { ShopCard } from "./shop-card.tsx";

// Not among the first bytes: what is new is asked for when the page stands.
const Bell = lazy(() => import("../features/notifications/notification-bell.tsx"));

const PATHS = {
  home: "/",
  posts: "/posts",
  write: "/write",
  results: "/results",
  whatsapp: "/whatsapp",
  accounts: "/accounts",
  settings: "/settings",
} as const;
type NavKey = keyof typeof PATHS;

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    /** The page has a bar of its own at the bottom edge of phones. */
    ownBottomBar?: boolean;
  }
}

export function Shell() {
  const { nav } = useTexts(commonTexts);
  const session = useSession();
  const ownBottomBar = useMatches({
    select: (matches) => matches.some((match) => match.staticData.ownBottomBar),
  });
  const attention = useQuery({
    ...trpc.content.home.queryOptions(),
    select: (home) => home.needsAttention.length,
  });
  const items: (NavItem & { key: NavKey })[] = [
    {
      key: "home",
      label: nav.home,
      icon: <Icon node={HomeIcon} />,
      ...(attention.data ? { badge: attention.data } : {}),
    },
    { key: "posts", label: nav.posts, icon: <Icon node={ListIcon} /> },
    { key: "write", label: nav.write, icon: <Icon node={WriteIcon} />, primary: true },
    { key: "results", label: nav.results, icon: <Icon node={ResultsIcon} />, railOnly: true },
    { key: "whatsapp", label: nav.whatsapp, icon: <Icon node={MessagesIcon} /> },
    { key: "accounts", label: nav.accounts, icon: <Icon node={AccountsIcon} />, railOnly: true },
    { key: "settings", label: nav.settings, icon: <Icon node={SettingsIcon} /> },
  ];
  return (
    <AppShell
      items={items}
      navLabel={nav.label}
      skipLabel={nav.skip}
      brand={<Logo />}
      account={
        <>
          <Suspense>
            <Bell place="rail" />
          </Suspense>
          <ShopCard session={session} />
        </>
      }
      bare={ownBottomBar}
      renderLink={(key, className, content) => (
        <Link
          to={PATHS[key as NavKey]}
          activeOptions={{ exact: key === "home", includeSearch: false }}
          className={className}
        >
          {content}
        </Link>
      )}
    >
      <Suspense>
        <Bell place="page" />
      </Suspense>
      <Outlet />
    </AppShell>
  );
}
