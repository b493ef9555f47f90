import { Icon } from "@businesspro/ui/icon";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import clsx from "clsx";
import { Bell as BellIcon } from "lucide";
import { useTexts } from "../../lib/texts.ts";
import { unreadOptions } from "./notification-options.ts";
import { notificationsTexts } from "./texts.ts";

/** In the rail always; on a phone, where room is dear, above the page while there is something new. */
export default function NotificationBell({ place }: { place: "rail" | "page" }) {
  const texts = useTexts(notificationsTexts);
  const { data: unread = 0 } = useQuery(unreadOptions());
  const onPage = place === "page";
  if (onPage && unread === 0) return null;
  return (
    <Link
      to="/notifications"
      className={clsx(
        "flex min-h-12 items-center gap-3 rounded-md px-3 font-semibold",
        onPage
          ? "mx-4 mt-3 bg-bad-soft text-bad sm:mx-6 lg:hidden"
          : "mb-3 text-ink-soft hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent-ink",
      )}
    >
      <Icon node={BellIcon} />
      <span className="flex-1">{onPage ? texts.unread(unread) : texts.nav}</span>
      {!onPage && unread > 0 && (
        <span
          aria-hidden="true"
          className="grid h-6 min-w-6 place-items-center rounded-full bg-bad px-1.5 text-xs font-bold text-surface"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      )}
      {!onPage && unread > 0 && <span className="sr-only">{texts.unread(unread)}</span>}
    </Link>
  );
}
