import { Badge } from "@businesspro/ui/badge";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card, Section } from "@businesspro/ui/card";
import { useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { LINK } from "../../components/link-class.ts";
import { Page } from "../../components/page.tsx";
import { Row, Rows } from "../../components/rows.tsx";
import { formatAge, formatDollars, formatMoment, formatNumber } from "../../lib/format.ts";
import { queryClient, trpc } from "../../lib/trpc.ts";
import { useLogOut } from "../../lib/use-log-out.ts";

const options = trpc.overview.read.queryOptions(undefined, { refetchInterval: 10_000 });

export const Route = createFileRoute("/_panel/")({
  loader: () => queryClient.ensureQueryData(options),
  component: Overview,
});

function Overview() {
  const { data } = useSuspenseQuery(options);
  const { targets, queue, workers, ai } = data;
  const logOut = useLogOut();
  return (
    <Page
      title="Overview"
      lead="Looks again every ten seconds. Days and months are those of UTC."
      actions={
        <div className="flex flex-wrap gap-2 lg:hidden">
          <Link to="/users" className={buttonClass("secondary", "sm")}>
            People
          </Link>
          <Link to="/audit" className={buttonClass("secondary", "sm")}>
            Audit
          </Link>
          <Button variant="quiet" size="sm" busy={logOut.isPending} onClick={() => logOut.mutate()}>
            Log out
          </Button>
        </div>
      }
    >
      <Section
        title="Posts"
        aside={
          <Link to="/publishing" className={LINK}>
            See all
          </Link>
        }
      >
        <Figures>
          <Figure name="Due now" value={formatNumber(targets.due)} />
          <Figure name="Going out" value={formatNumber(targets.publishing)} />
          <Figure name="Late" value={formatNumber(targets.late)} alarm={targets.late > 0} />
          <Figure
            name="In review"
            value={formatNumber(targets.needsReview)}
            alarm={targets.needsReview > 0}
          />
          <Figure name="Out today" value={formatNumber(targets.publishedToday)} />
          <Figure
            name="Failed today"
            value={formatNumber(targets.failedToday)}
            alarm={targets.failedToday > 0}
          />
          <Figure
            name="Missed today"
            value={formatNumber(targets.missedToday)}
            alarm={targets.missedToday > 0}
          />
        </Figures>
      </Section>
      <Section
        title="Queue"
        aside={
          <Link to="/jobs" className={LINK}>
            See jobs
          </Link>
        }
      >
        <Figures>
          <Figure name="Waiting" value={formatNumber(queue.waiting)} />
          <Figure
            name="Oldest waits"
            value={queue.oldestSeconds === null ? "–" : formatAge(queue.oldestSeconds)}
            alarm={(queue.oldestSeconds ?? 0) > 60}
          />
          <Figure name="Running" value={formatNumber(queue.running)} />
          <Figure name="Later" value={formatNumber(queue.later)} />
          <Figure name="Failing" value={formatNumber(queue.failing)} alarm={queue.failing > 0} />
          <Figure name="Given up" value={formatNumber(queue.givenUp)} alarm={queue.givenUp > 0} />
        </Figures>
      </Section>
      <Section title="Workers">
        <Rows empty="No worker runs: nothing goes out. Start one.">
          {workers.map((worker) => (
            <Row
              key={worker.poolId}
              title={worker.taskSets.join(", ") || "no kind of work"}
              badge={
                <Badge tone={worker.beatSecondsAgo > 15 ? "bad" : "good"}>
                  heard {formatAge(worker.beatSecondsAgo)} ago
                </Badge>
              }
              facts={[`Since ${formatMoment(worker.startedAt)}`]}
            />
          ))}
        </Rows>
      </Section>
      <Section
        title="AI spend"
        aside={
          <Link to="/costs" className={LINK}>
            See where it went
          </Link>
        }
      >
        <Figures>
          <Figure name="Today" value={formatDollars(ai.todayMicroUsd)} />
          <Figure name="This month" value={formatDollars(ai.monthMicroUsd)} />
          <Figure name="Calls today" value={formatNumber(ai.todayCalls)} />
          <Figure name="Calls this month" value={formatNumber(ai.monthCalls)} />
        </Figures>
      </Section>
    </Page>
  );
}

function Figures({ children }: { children: ReactNode }) {
  return (
    <Card className="p-4">
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4 lg:grid-cols-7">{children}</dl>
    </Card>
  );
}

function Figure({ name, value, alarm = false }: { name: string; value: string; alarm?: boolean }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{name}</dt>
      <dd className={alarm ? "text-lg font-bold text-bad" : "text-lg font-bold"}>{value}</dd>
    </div>
  );
}
