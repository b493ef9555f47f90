import { Link, Outlet, useLocation } from "@tanstack/react-router";
import clsx from "clsx";
import { useEffect, useRef } from "react";
import { Page } from "../../components/page.tsx";
import { useTexts } from "../../lib/texts.ts";
import { settingsTexts } from "./texts.ts";

const TABS = {
  shop: "/settings",
  media: "/settings/media",
  accounts: "/accounts",
  team: "/settings/team",
  organizations: "/settings/organizations",
  devices: "/settings/devices",
  notifications: "/notifications",
} as const;
const TAB_KEYS = ["shop", "media", "accounts", "team", "organizations", "devices", "notifications"] as const;

export function SettingsLayout() {
  const { title, tabs } = useTexts(settingsTexts);
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // On a phone the row is longer than the screen.
  useEffect(() => {
    const current = nav.current?.querySelector(`a[href="${pathname}"]`);
    current?.scrollIntoView({ inline: "center", block: "nearest" });
  }, [pathname]);
  return (
    <Page title={title}>
      <nav ref={nav} aria-label={tabs.label} className="flex gap-1 overflow-x-auto rounded-md bg-sunken p-1">
        {TAB_KEYS.map((key) => (
          <Link
            key={key}
            to={TABS[key]}
            activeOptions={{ exact: true }}
            className={clsx(
              "flex min-h-11 flex-1 items-center justify-center rounded-sm px-2 text-sm sm:px-3 font-semibold whitespace-nowrap text-ink-soft hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink aria-[current=page]:shadow-card",
              // The rail of larger screens leads there.
              (key === "accounts" || key === "notifications") && "lg:hidden",
            )}
          >
            {tabs[key]}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Page>
  );
}
