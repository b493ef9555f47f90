import { SegmentedControl } from "@businesspro/ui/choice";
import { Field, Input } from "@businesspro/ui/field";
import { useState } from "react";
import { useTexts } from "../../lib/texts.ts";
import { isPeriod, periodOf } from "./period.ts";
import { type ResultsSearch, SPANS } from "./results-search.ts";
import { resultsTexts } from "./texts.ts";

type PeriodChoiceProps = {
  search: ResultsSearch;
  /** Of the organisation's calendar. */
  today: string;
  onSearch: (search: ResultsSearch) => void;
};

export function PeriodChoice({ search, today, onSearch }: PeriodChoiceProps) {
  const { period: texts } = useTexts(resultsTexts);
  const isOwn = "from" in search;
  return (
    <div className="grid gap-3">
      <SegmentedControl
        legend={texts.legend}
        quietLegend
        value={isOwn ? "own" : (search.days ?? "30")}
        onChange={(value) => {
          if (value === "own") onSearch(periodOf(search, today));
          else onSearch(value === "30" ? {} : { days: value });
        }}
        choices={[...SPANS, "own" as const].map((value) => ({ value, label: texts[value] }))}
      />
      {isOwn && <OwnDays key={`${search.from} ${search.to}`} search={search} onSearch={onSearch} />}
    </div>
  );
}

/** Kept here until both days make a period, so that nothing typed is lost. */
function OwnDays({
  search,
  onSearch,
}: {
  search: { from: string; to: string };
  onSearch: (search: ResultsSearch) => void;
}) {
  const { period: texts } = useTexts(resultsTexts);
  const [days, setDays] = useState(search);
  const change = (part: Partial<typeof days>) => {
    const next = { ...days, ...part };
    setDays(next);
    if (isPeriod(next)) onSearch(next);
  };
  const error = isPeriod(days) ? undefined : texts.wrong;
  return (
    <div className="grid items-start gap-3 sm:max-w-lg sm:grid-cols-2">
      <Field label={texts.from}>
        {(control) => (
          <Input
            {...control}
            type="date"
            required
            value={days.from}
            onChange={(event) => change({ from: event.target.value })}
          />
        )}
      </Field>
      <Field label={texts.to} error={error}>
        {(control) => (
          <Input
            {...control}
            type="date"
            required
            value={days.to}
            onChange={(event) => change({ to: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
