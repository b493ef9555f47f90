import type { NotificationItem } from "@businesspro/contracts/notification-outputs";
import { Badge } from "@businesspro/ui/badge";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { Link } from "@tanstack/react-router";
import clsx from "clsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { notificationsTexts } from "./texts.ts";

/** Leads to what it is about; opening it is reading it. */
export function NotificationRow({ item, onOpen }: { item: NotificationItem; onOpen: () => void }) {
  const texts = useTexts(notificationsTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const content = (
    <>
      <span className="grid size-11 shrink-0 place-items-center rounded-md bg-sunken">
        {item.platform && <PlatformIcon platform={item.platform} className="size-6" />}
      </span>
      <span className="grid min-w-0 flex-1">
        <span className={clsx("text-pretty", !item.read && "font-semibold")}>
          {texts.kinds[item.kind](item.accountName ?? texts.someAccount)}
        </span>
        <time dateTime={item.createdAt} className="text-sm text-ink-soft">
          {format.moment(new Date(item.createdAt), timeZone)}
        </time>
      </span>
      {!item.read && <Badge tone="bad">{texts.isNew}</Badge>}
    </>
  );
  const className = "flex min-h-14 items-center gap-3 rounded-md p-3 hover:bg-sunken";
  return item.groupId ? (
    <Link to="/posts/$groupId" params={{ groupId: item.groupId }} onClick={onOpen} className={className}>
      {content}
    </Link>
  ) : (
    <Link to="/accounts" onClick={onOpen} className={className}>
      {content}
    </Link>
  );
}
