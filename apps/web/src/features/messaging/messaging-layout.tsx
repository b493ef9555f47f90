import { Link, Outlet } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { useTexts } from "../../lib/texts.ts";
import { messagingTexts } from "./texts.ts";

const TABS = {
  campaigns: "/whatsapp",
  people: "/whatsapp/people",
  templates: "/whatsapp/templates",
} as const;
const TAB_KEYS = ["campaigns", "people", "templates"] as const;

export function MessagingLayout() {
  const { title, lead, tabs } = useTexts(messagingTexts);
  return (
    <Page title={title} lead={lead}>
      <nav aria-label={tabs.label} className="flex gap-1 overflow-x-auto rounded-md bg-sunken p-1">
        {TAB_KEYS.map((key) => (
          <Link
            key={key}
            to={TABS[key]}
            activeOptions={{ exact: true, includeSearch: false }}
            className="flex min-h-11 flex-1 items-center justify-center rounded-sm px-3 text-sm font-semibold whitespace-nowrap text-ink-soft hover:text-ink aria-[current=page]:bg-raised aria-[current=page]:text-ink aria-[current=page]:shadow-card"
          >
            {tabs[key]}
          </Link>
        ))}
      </nav>
      <Outlet />
    </Page>
  );
}
