import { Button, IconButton } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { ChevronRight as NextIcon, ChevronLeft as PreviousIcon } from "lucide";
import { PostRow } from "../../components/post-row.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { addDays, addMonths, wallTimeAt } from "../../lib/zoned-time.ts";
import { DayCell } from "./day-cell.tsx";
import type { PostsSearch } from "./posts-search.ts";
import { postsTexts } from "./texts.ts";
import { useMonthPosts } from "./use-month-posts.ts";

const DAYS_OF_WEEK = [0, 1, 2, 3, 4, 5, 6] as const;

/** The weeks that touch a month, Sunday first as calendars in India are printed. */
function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const start = addDays(first, -new Date(`${first}T00:00:00Z`).getUTCDay());
  const end = `${addMonths(month, 1)}-01`;
  const weeks: string[][] = [];
  for (let day = start; day < end; day = addDays(day, 7))
    weeks.push(DAYS_OF_WEEK.map((offset) => addDays(day, offset)));
  return weeks;
}

type MonthCalendarProps = { search: PostsSearch; onSearch: (search: PostsSearch) => void };

export default function MonthCalendar({ search, onSearch }: MonthCalendarProps) {
  const { calendar } = useTexts(postsTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const now = new Date();
  const today = wallTimeAt(now, timeZone).slice(0, 10);
  const month = search.month ?? today.slice(0, 7);
  const weeks = weeksOf(month);
  const firstDay = weeks[0]?.[0] ?? `${month}-01`;
  const { byDay, query } = useMonthPosts(firstDay, addDays(firstDay, weeks.length * 7), timeZone);
  const chosen = search.day?.startsWith(month) ? search.day : today.startsWith(month) ? today : `${month}-01`;
  const chosenPosts = byDay.get(chosen) ?? [];
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const show = (nextMonth: string, day?: string) =>
    onSearch({ view: "calendar", month: nextMonth, ...(day ? { day } : {}) });

  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <h2 aria-live="polite" className="min-w-48 text-xl font-bold">
          {format.month(noon(`${month}-01`), "UTC")}
        </h2>
        <IconButton label={calendar.previous} onClick={() => show(addMonths(month, -1))}>
          <Icon node={PreviousIcon} />
        </IconButton>
        <IconButton label={calendar.next} onClick={() => show(addMonths(month, 1))}>
          <Icon node={NextIcon} />
        </IconButton>
        <Button variant="quiet" size="sm" onClick={() => show(today.slice(0, 7), today)}>
          {calendar.today}
        </Button>
        <p className="text-sm text-ink-soft lg:ml-auto">{calendar.zone(format.zoneLong(now, timeZone))}</p>
      </div>
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      <Card className="overflow-hidden" aria-busy={query.isPending}>
        <table className="w-full table-fixed border-collapse">
          <thead>
            <tr>
              {(weeks[0] ?? []).map((day) => (
                <th key={day} scope="col" className="py-2 text-center text-xs font-semibold text-ink-soft">
                  {format.weekday(noon(day), "UTC")}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]}>
                {week.map((day) => (
                  <DayCell
                    key={day}
                    day={day}
                    label={format.fullDay(noon(day), "UTC")}
                    posts={byDay.get(day) ?? []}
                    timeZone={timeZone}
                    inMonth={day.startsWith(month)}
                    isToday={day === today}
                    isChosen={day === chosen}
                    onChoose={() => show(month, day)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <section aria-live="polite" className="grid gap-2">
        <h3 className="text-lg font-bold">{format.fullDay(noon(chosen), "UTC")}</h3>
        {chosenPosts.length === 0 ? (
          <p className="text-ink-soft">{calendar.none}</p>
        ) : (
          <Card className="p-1.5">
            <ul>
              {chosenPosts.map((post) => (
                <li key={post.groupId} className="border-line not-first:border-t">
                  <PostRow post={post} timeZone={timeZone} />
                </li>
              ))}
            </ul>
          </Card>
        )}
      </section>
    </div>
  );
}
