import type { Counts, Totals } from "@businesspro/contracts/results-outputs";
import { useFormat } from "../../lib/format.ts";
import { METRIC_NAMES } from "../../lib/metric-names.ts";
import { useTexts } from "../../lib/texts.ts";
import type { ResultsTexts } from "./texts.en.ts";
import { resultsTexts } from "./texts.ts";

export type FigureName = keyof ResultsTexts["names"];
type Figures = Counts & { engagementRate: number | null };

/** A number as it is read here and in the downloaded file; what no network tells is said to be missing, never 0. */
function useFigure() {
  const { none } = useTexts(resultsTexts);
  const format = useFormat();
  return (value: number | null) => (value === null ? none : format.number(value));
}

/** Few figures beside a name, in one line as far as there is room. */
export function FigureLine({ figures, posts }: { figures: Figures; posts?: number }) {
  const { names } = useTexts(resultsTexts);
  return (
    <FigureList
      figures={[
        ...(posts === undefined ? [] : [{ name: names.posts, value: posts }]),
        ...METRIC_NAMES.map((name) => ({ name: names[name], value: figures[name] })),
        { name: names.engagementRate, value: figures.engagementRate },
      ]}
    />
  );
}

/** Names and figures, two in a line as far as there is room. A text is shown as it is. */
export function FigureList({ figures }: { figures: { name: string; value: number | string | null }[] }) {
  const figure = useFigure();
  return (
    <dl className="grid grid-cols-2 gap-x-4 text-sm">
      {figures.map(({ name, value }) => (
        <div
          key={name}
          className="flex items-baseline justify-between gap-2 border-t border-line/60 py-1.5 last:nth-[odd]:col-span-2"
        >
          <dt className="text-ink-soft">{name}</dt>
          <dd className={value === null ? "text-ink-faint italic" : "font-semibold tabular-nums"}>
            {typeof value === "string" ? value : figure(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Large, and each beside what it was before. */
export function TotalsGrid({ totals, before }: { totals: Totals; before: Totals }) {
  const { names } = useTexts(resultsTexts);
  const figure = useFigure();
  const shown: FigureName[] = ["posts", ...METRIC_NAMES, "engagementRate"];
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-xl border border-line bg-line shadow-card sm:grid-cols-3">
      {shown.map((name) => {
        const value = totals[name];
        return (
          <div key={name} className="flex flex-col gap-1 bg-surface p-3.5 max-sm:last:col-span-2">
            <dt className="text-sm text-ink-soft">{names[name]}</dt>
            <dd className="grid gap-0.5">
              <span
                className={
                  value === null ? "py-1 text-sm text-ink-faint italic" : "text-xl font-bold tabular-nums"
                }
              >
                {figure(value)}
              </span>
              {value !== null && <Change now={value} before={before[name]} />}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** Says more or less in words: neither is good or bad by itself. */
function Change({ now, before }: { now: number; before: number | null }) {
  const texts = useTexts(resultsTexts);
  const format = useFormat();
  if (before === null) return null;
  const share = format.percent(Math.abs(now - before) / (before || 1));
  const says =
    now === before
      ? texts.same
      : before === 0
        ? texts.moreThanNothing
        : now > before
          ? `↑ ${texts.more(share)}`
          : `↓ ${texts.less(share)}`;
  return <span className="text-sm text-ink-soft">{says}</span>;
}
