import type { ContentStatus } from "@businesspro/contracts/enums";
import type { ContentListItem } from "@businesspro/contracts/outputs";
import { Link } from "@tanstack/react-router";
import clsx from "clsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { commonTexts } from "../../texts/common.ts";
import { postsTexts } from "./texts.ts";

const SHOWN = 2;
const EDGES: Record<ContentStatus, string> = {
  draft: "bg-line-strong",
  scheduled: "bg-info",
  publishing: "bg-info",
  published: "bg-good",
  partially_published: "bg-warn",
  failed: "bg-bad",
};

type DayCellProps = {
  day: string;
  label: string;
  posts: ContentListItem[];
  timeZone: string;
  inMonth: boolean;
  isToday: boolean;
  isChosen: boolean;
  onChoose: () => void;
};

/** A day: marks on phones, the posts themselves where there is room. */
export function DayCell({ day, label, posts, timeZone, inMonth, isToday, isChosen, onChoose }: DayCellProps) {
  const { calendar } = useTexts(postsTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  return (
    <td
      className={clsx(
        "h-14 border-t border-l border-line p-0 align-top first:border-l-0 lg:h-32",
        !inMonth && "bg-sunken/50",
        isChosen && "bg-accent-soft",
      )}
    >
      <button
        type="button"
        aria-label={calendar.dayLabel(label, posts.length)}
        aria-pressed={isChosen}
        {...(isToday ? { "aria-current": "date" as const } : {})}
        onClick={onChoose}
        className="flex h-14 w-full flex-col items-center gap-1 p-1 lg:h-10 lg:items-start"
      >
        <span
          className={clsx(
            "grid size-7 place-items-center rounded-full text-sm font-semibold tabular-nums",
            isToday ? "bg-accent text-on-accent" : inMonth ? "text-ink" : "text-ink-faint",
          )}
        >
          {format.number(Number(day.slice(8)))}
        </span>
        <span aria-hidden="true" className="flex gap-0.5 lg:hidden">
          {posts.slice(0, 4).map((post) => (
            <span key={post.groupId} className={clsx("size-2 rounded-full", EDGES[post.status])} />
          ))}
        </span>
      </button>
      <ul className="hidden grid-cols-1 gap-1 px-1 pb-1 lg:grid">
        {posts.slice(0, SHOWN).map((post) => (
          <li key={post.groupId}>
            <Link
              to="/posts/$groupId"
              params={{ groupId: post.groupId }}
              className="flex min-h-8 items-center gap-1.5 overflow-hidden rounded-sm bg-raised pr-1.5 text-xs shadow-card hover:bg-sunken"
            >
              <span aria-hidden="true" className={clsx("h-8 w-1 shrink-0", EDGES[post.status])} />
              <span className="truncate">
                <b className="font-semibold tabular-nums">
                  {format.time(new Date(post.publishedAt ?? post.scheduledFor ?? post.createdAt), timeZone)}
                </b>{" "}
                {post.caption || common.noCaption}
              </span>
            </Link>
          </li>
        ))}
        {posts.length > SHOWN && (
          <li className="px-2 text-xs text-ink-soft">{calendar.more(format.number(posts.length - SHOWN))}</li>
        )}
      </ul>
    </td>
  );
}
