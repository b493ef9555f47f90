import { Button, buttonClass } from "@businesspro/ui/button";
import { SegmentedControl } from "@businesspro/ui/choice";
import { Input, Select } from "@businesspro/ui/field";
import { Icon } from "@businesspro/ui/icon";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { UserPlus as AddIcon, FileUp as ImportIcon } from "lucide";
import { lazy, Suspense, useEffect, useState } from "react";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { PeopleList } from "./people-list.tsx";
import { PEOPLE_FILTERS, type PeopleSearch } from "./people-search.ts";
import { peopleTexts } from "./people-texts.ts";
import { PromiseNotice } from "./promise-notice.tsx";

const PersonSheet = lazy(() => import("./person-sheet.tsx"));

/** Letters come in bursts; one question serves them all. */
const SETTLE_MS = 250;

type PeoplePageProps = { search: PeopleSearch; onSearch: (search: PeopleSearch) => void };

export function PeoplePage({ search, onSearch }: PeoplePageProps) {
  const texts = useTexts(peopleTexts);
  const { may } = useSession().organization;
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [find, setFind] = useState(search.find ?? "");
  const summary = useQuery(trpc.contacts.summary.queryOptions());
  const { show, label } = search;
  useEffect(() => {
    const { find: before = "", ...rest } = search;
    const wanted = find.trim();
    if (wanted === before) return;
    const settling = setTimeout(() => onSearch(wanted ? { ...rest, find: wanted } : rest), SETTLE_MS);
    return () => clearTimeout(settling);
  }, [find, search, onSearch]);
  const counts = summary.data;
  const countOf = {
    all: counts?.total,
    granted: counts?.granted,
    withdrawn: counts?.withdrawn,
    none: counts?.none,
  };
  const change = (part: PeopleSearch) => onSearch({ ...(search.find ? { find: search.find } : {}), ...part });

  return (
    <div className="grid gap-5">
      {may.includes("people.write") && (
        <div className="grid gap-2 sm:grid-cols-2">
          <Button onClick={() => setAdding(true)}>
            <Icon node={AddIcon} className="size-5" />
            {texts.add}
          </Button>
          <Link to="/whatsapp/people/import" className={buttonClass("secondary")}>
            <Icon node={ImportIcon} className="size-5" />
            {texts.import}
          </Link>
        </div>
      )}
      {counts !== undefined && counts.total > 0 && (
        <div className="grid gap-3">
          <Input
            type="search"
            aria-label={texts.search}
            placeholder={texts.search}
            value={find}
            maxLength={100}
            onChange={(event) => setFind(event.target.value)}
          />
          <SegmentedControl
            legend={texts.shown.legend}
            quietLegend
            value={show ?? "all"}
            onChange={(next) =>
              change({ ...(next === "all" ? {} : { show: next }), ...(label ? { label } : {}) })
            }
            choices={PEOPLE_FILTERS.map((value) => ({
              value,
              label: `${texts.shown[value]} ${format.number(countOf[value] ?? 0)}`,
            }))}
          />
          {counts.labels.length > 0 && (
            <Select
              aria-label={texts.labels}
              value={label ?? ""}
              onChange={({ target }) =>
                change({ ...(show ? { show } : {}), ...(target.value ? { label: target.value } : {}) })
              }
            >
              <option value="">{texts.anyLabel}</option>
              {counts.labels.map((entry) => (
                <option key={entry.label} value={entry.label}>
                  {`${entry.label} (${format.number(entry.people)})`}
                </option>
              ))}
            </Select>
          )}
        </div>
      )}
      <PeopleList search={search} />
      <PromiseNotice />
      <Suspense>
        {adding && (
          <PersonSheet person={null} onClose={() => setAdding(false)} onSaved={() => setAdding(false)} />
        )}
      </Suspense>
    </div>
  );
}
