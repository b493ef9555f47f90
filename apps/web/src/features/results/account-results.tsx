import type { AccountResult } from "@businesspro/contracts/results-outputs";
import { Card, Section, Skeleton } from "@businesspro/ui/card";
import { toCsv } from "@businesspro/ui/csv-file";
import { useQuery } from "@tanstack/react-query";
import { AccountLine } from "../../components/account-line.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { ACCOUNT_FIGURES, GROUPINGS } from "./figure-rows.ts";
import { FigureList } from "./figures.tsx";
import { SaveCsv } from "./save-csv.tsx";
import type { ResultsTexts } from "./texts.en.ts";
import { resultsTexts } from "./texts.ts";

/** What the accounts brought on the days of a period, with or without posts. */
export function AccountResults({ period }: { period: { from: string; to: string } }) {
  const texts = useTexts(resultsTexts);
  const common = useTexts(commonTexts);
  const results = useQuery(trpc.results.accounts.queryOptions(period));
  if (results.isError) return <ProblemNotice error={results.error} onRetry={() => void results.refetch()} />;
  if (results.isPending) return <Skeleton className="h-48 rounded-xl" />;
  const accounts = results.data;
  if (accounts.length === 0) return null;
  const file = () =>
    toCsv([
      [
        texts.columns.network,
        texts.columns.account,
        ...ACCOUNT_FIGURES.map((name) => texts.audience.names[name]),
        ...GROUPINGS.map((by) => texts.audience.by[by]),
      ],
      ...accounts.map((account) => [
        common.platforms[account.platform],
        account.name,
        ...ACCOUNT_FIGURES.map((name) => String(account[name] ?? texts.none)),
        ...GROUPINGS.map((by) => {
          const groups = account.demographics.find((told) => told.by === by)?.groups;
          return groups ? listGroups(groups, texts.audience, String) : texts.none;
        }),
      ]),
    ]);
  return (
    <Section title={texts.audience.title}>
      <p className="text-sm text-ink-soft text-pretty">{texts.audience.lead}</p>
      <SaveCsv
        file={file}
        name={`${texts.audience.file}-${period.from}-${period.to}`}
        label={texts.audience.download}
      />
      <ul className="grid gap-3 lg:grid-cols-2">
        {accounts.map((account) => (
          <li key={account.id}>
            <Card className="grid gap-3 p-4">
              <AccountLine {...account} />
              <FigureList
                figures={ACCOUNT_FIGURES.map((name) => ({
                  name: texts.audience.names[name],
                  value: account[name],
                }))}
              />
              <Followers demographics={account.demographics} />
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Followers({ demographics }: Pick<AccountResult, "demographics">) {
  const { audience } = useTexts(resultsTexts);
  const format = useFormat();
  if (demographics.length === 0) return null;
  return (
    <dl className="grid gap-1 text-sm">
      {demographics.map(({ by, groups }) => (
        <div key={by} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{audience.by[by]}</dt>
          <dd>{listGroups(groups, audience, format.number)}</dd>
        </div>
      ))}
    </dl>
  );
}

function listGroups(
  groups: AccountResult["demographics"][number]["groups"],
  { genders }: ResultsTexts["audience"],
  format: (people: number) => string,
): string {
  return groups.map(({ name, people }) => `${genders[name] ?? name} (${format(people)})`).join(", ");
}
