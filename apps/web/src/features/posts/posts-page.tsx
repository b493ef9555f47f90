import { buttonClass } from "@businesspro/ui/button";
import { Skeleton } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { Icon } from "@businesspro/ui/icon";
import { Link } from "@tanstack/react-router";
import {
  CalendarDays as CalendarIcon,
  LayoutList as ListIcon,
  ChartColumn as ResultsIcon,
  PenLine as WriteIcon,
} from "lucide";
import { lazy, Suspense } from "react";
import { Page } from "../../components/page.tsx";
import { useTexts } from "../../lib/texts.ts";
import { PostList } from "./post-list.tsx";
import { POST_FILTERS, type PostFilter, type PostsSearch } from "./posts-search.ts";
import { SearchField } from "./search-field.tsx";
import { postsTexts } from "./texts.ts";

const MonthCalendar = lazy(() => import("./month-calendar.tsx"));

type PostsPageProps = { search: PostsSearch; onSearch: (search: PostsSearch) => void };

export function PostsPage({ search, onSearch }: PostsPageProps) {
  const texts = useTexts(postsTexts);
  const view = search.view ?? "list";
  const show: PostFilter = search.show ?? "all";
  const searchFor = (q: string) =>
    onSearch({ ...(search.show ? { show: search.show } : {}), ...(q ? { q } : {}) });
  return (
    <Page
      width="wide"
      title={texts.title}
      actions={
        <div className="flex flex-wrap gap-3 max-sm:w-full">
          <SegmentedControl
            legend={texts.view.legend}
            quietLegend
            value={view}
            onChange={(next) => onSearch(next === "calendar" ? { view: "calendar" } : {})}
            className="max-sm:flex-1"
            choices={[
              { value: "list", label: texts.view.list, icon: <Icon node={ListIcon} className="size-4.5" /> },
              {
                value: "calendar",
                label: texts.view.calendar,
                icon: <Icon node={CalendarIcon} className="size-4.5" />,
              },
            ]}
          />
          <Link to="/results" className={buttonClass("secondary", "md", "lg:hidden")}>
            <Icon node={ResultsIcon} className="size-5" />
            {texts.results}
          </Link>
          <Link to="/write" className={buttonClass("primary", "md", "max-lg:hidden")}>
            <Icon node={WriteIcon} className="size-5" />
            {texts.write}
          </Link>
        </div>
      }
    >
      {view === "list" ? (
        <>
          <SegmentedControl
            legend={texts.show.legend}
            quietLegend
            value={show}
            onChange={(next) =>
              onSearch({ ...(next === "all" ? {} : { show: next }), ...(search.q ? { q: search.q } : {}) })
            }
            choices={POST_FILTERS.map((value) => ({ value, label: texts.show[value] }))}
          />
          <SearchField words={search.q ?? ""} onWords={searchFor} />
          <PostList show={show} words={search.q} onEverything={() => onSearch({})} />
        </>
      ) : (
        <Suspense fallback={<Skeleton className="h-96 rounded-xl" />}>
          <MonthCalendar search={search} onSearch={onSearch} />
        </Suspense>
      )}
    </Page>
  );
}
