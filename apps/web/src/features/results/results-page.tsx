import { buttonClass } from "@businesspro/ui/button";
import { Card, EmptyState, Section, Skeleton } from "@businesspro/ui/card";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { AccountLine } from "../../components/account-line.tsx";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { useNow } from "../../lib/use-now.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import { commonTexts } from "../../texts/common.ts";
import { AccountResults } from "./account-results.tsx";
import { CampaignResults } from "./campaign-results.tsx";
import { DownloadCsv } from "./download-csv.tsx";
import { FigureLine, TotalsGrid } from "./figures.tsx";
import { isPeriod, periodOf } from "./period.ts";
import { PeriodChoice } from "./period-choice.tsx";
import { PostResults } from "./post-results.tsx";
import type { ResultsSearch } from "./results-search.ts";
import { resultsTexts } from "./texts.ts";

type ResultsPageProps = { search: ResultsSearch; onSearch: (search: ResultsSearch) => void };

export function ResultsPage({ search, onSearch }: ResultsPageProps) {
  const texts = useTexts(resultsTexts);
  const format = useFormat();
  const now = useNow();
  const { timeZone } = useSession().organization;
  const today = wallTimeAt(now, timeZone).slice(0, 10);
  const period = periodOf(search, today);
  return (
    <Page title={texts.title} lead={texts.lead(format.zoneLong(now, timeZone))} width="wide">
      <PeriodChoice search={search} today={today} onSearch={onSearch} />
      {isPeriod(period) && (
        <>
          <PeriodResults period={period} timeZone={timeZone} />
          <AccountResults period={period} />
          <CampaignResults period={period} timeZone={timeZone} />
        </>
      )}
    </Page>
  );
}

function PeriodResults({ period, timeZone }: { period: { from: string; to: string }; timeZone: string }) {
  const texts = useTexts(resultsTexts);
  const common = useTexts(commonTexts);
  const format = useFormat();
  const results = useQuery(trpc.results.summary.queryOptions(period));
  if (results.isError) return <ProblemNotice error={results.error} onRetry={() => void results.refetch()} />;
  if (results.isPending) return <Skeleton className="h-96 rounded-xl" />;
  const { totals, totalsBefore, before, platforms, accounts, lastSyncedAt } = results.data;
  if (totals.posts === 0) {
    return (
      <EmptyState
        title={texts.noPosts.title}
        action={
          <Link to="/write" className={buttonClass()}>
            {texts.noPosts.write}
          </Link>
        }
      >
        {texts.noPosts.body}
      </EmptyState>
    );
  }
  return (
    <>
      <Section title={texts.overview}>
        <TotalsGrid totals={totals} before={totalsBefore} />
        <p className="text-sm text-ink-soft text-pretty">
          {texts.period.compared(format.dates(before.from, before.to))} {texts.noneExplained}{" "}
          {lastSyncedAt && texts.updated(format.moment(new Date(lastSyncedAt), timeZone))}
        </p>
      </Section>
      {platforms.length > 1 && (
        <Section title={texts.networks}>
          <ul className="grid gap-3 lg:grid-cols-2">
            {platforms.map((network) => (
              <li key={network.platform}>
                <Card className="grid gap-3 p-4">
                  <h3 className="flex items-center gap-2.5 font-semibold">
                    <PlatformIcon platform={network.platform} className="size-6" />
                    {common.platforms[network.platform]}
                  </h3>
                  <FigureLine figures={network.totals} posts={network.totals.posts} />
                </Card>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={texts.accounts}>
        <ul className="grid gap-3 lg:grid-cols-2">
          {accounts.map((account) => (
            <li key={`${account.platform} ${account.id}`}>
              <Card className="grid gap-3 p-4">
                <AccountLine
                  name={account.name}
                  platform={account.platform}
                  pictureUrl={account.pictureUrl}
                  sandbox={account.sandbox}
                />
                <FigureLine figures={account.totals} posts={account.totals.posts} />
              </Card>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={texts.posts}>
        <DownloadCsv period={period} timeZone={timeZone} />
        <PostResults period={period} timeZone={timeZone} />
      </Section>
    </>
  );
}
