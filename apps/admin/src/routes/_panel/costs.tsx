import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { saveCsv, toCsv } from "@businesspro/ui/csv-file";
import { useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { SearchForm } from "../../components/search-form.tsx";
import { formatDollars, formatNumber } from "../../lib/format.ts";
import { textParams } from "../../lib/search.ts";
import { queryClient, trpc } from "../../lib/trpc.ts";

const LABELS = {
  organization: "Shop",
  feature: "Feature",
  model: "Model",
  provider: "Provider",
  "cost-bucket": "Cost bucket",
  day: "Day",
} as const;
type By = keyof typeof LABELS;
const FIGURES = ["Calls", "Failed", "Tokens in", "Tokens out", "US dollars"];
type Search = { from?: string; to?: string; by?: By };

/** Without an answer in the address: this month so far. */
function inputOf({ from, to, by = "organization" }: Search) {
  const today = new Date().toISOString().slice(0, 10);
  return { from: from ?? `${today.slice(0, 7)}-01`, to: to ?? today, by };
}

export const Route = createFileRoute("/_panel/costs")({
  validateSearch: (search: Record<string, unknown>): Search => ({
    ...textParams(search, ["from", "to"]),
    ...(typeof search.by === "string" && search.by in LABELS && { by: search.by as By }),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => queryClient.ensureQueryData(trpc.costs.read.queryOptions(inputOf(deps))),
  component: Costs,
});

function Costs() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const input = inputOf(search);
  const { rows, total } = useSuspenseQuery(trpc.costs.read.queryOptions(input)).data;
  const header = [LABELS[input.by], ...FIGURES];
  const cells = [...rows, { ...total, key: "", label: "Total" }].map((row) => [
    row.label ||
      (input.by === "organization" && row.key === "" ? "No shop any more" : row.key || "Not noted"),
    ...[row.calls, row.failedCalls, row.promptTokens, row.completionTokens].map(String),
    formatDollars(row.microUsd).slice(1).replaceAll(",", ""),
  ]);
  return (
    <Page
      title="AI cost"
      lead="Every call of a model, to the millionth of a dollar. Days are those of UTC, both included."
      actions={
        <Button
          variant="secondary"
          size="sm"
          onClick={() =>
            saveCsv(toCsv([header, ...cells]), `ai-cost-by-${input.by}-${input.from}-${input.to}`)
          }
        >
          Download CSV
        </Button>
      }
    >
      <SegmentedControl
        legend="Add up by"
        value={input.by}
        onChange={(by) => void navigate({ search: { ...search, by }, resetScroll: false })}
        choices={(Object.keys(LABELS) as By[]).map((value) => ({ value, label: LABELS[value] }))}
      />
      <SearchForm
        fields={[
          { name: "from", label: "From", type: "date" },
          { name: "to", label: "Until", type: "date" },
        ]}
        values={{ from: input.from, to: input.to }}
        onSearch={(period) => void navigate({ search: { ...(search.by && { by: search.by }), ...period } })}
      />
      <Card>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, also by keyboard */}
        <section aria-label="Costs" tabIndex={0} className="overflow-x-auto">
          <table className="w-full text-left text-sm">
            <thead className="text-ink-soft">
              <tr>
                {header.map((name, place) => (
                  <th
                    key={name}
                    scope="col"
                    className={place === 0 ? "p-3" : "p-3 text-right whitespace-nowrap"}
                  >
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-t border-line">
              {rows.map((row, place) => (
                <CostRow key={row.key} label={cells[place]?.[0] ?? ""} row={row} />
              ))}
            </tbody>
            <tfoot className="border-t-2 border-line-strong font-bold">
              <CostRow label="Total" row={total} />
            </tfoot>
          </table>
        </section>
      </Card>
    </Page>
  );
}

type Figures = {
  calls: number;
  failedCalls: number;
  promptTokens: number;
  completionTokens: number;
  microUsd: number;
};

function CostRow({ label, row }: { label: string; row: Figures }) {
  const figures = [row.calls, row.failedCalls, row.promptTokens, row.completionTokens].map(formatNumber);
  return (
    <tr>
      <th scope="row" className="p-3 font-semibold">
        {label}
      </th>
      {[...figures, formatDollars(row.microUsd)].map((figure, place) => (
        <td key={FIGURES[place]} className="p-3 text-right whitespace-nowrap tabular-nums">
          {figure}
        </td>
      ))}
    </tr>
  );
}
