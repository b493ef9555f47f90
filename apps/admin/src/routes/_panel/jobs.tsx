import { Button } from "@businesspro/ui/button";
import { Section } from "@businesspro/ui/card";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { More, Row, Rows } from "../../components/rows.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { formatMoment } from "../../lib/format.ts";
import { queryClient, trpc } from "../../lib/trpc.ts";

const troubled = trpc.jobs.troubled.infiniteQueryOptions({}, { getNextPageParam: (page) => page.nextCursor });
const runs = trpc.jobs.runs.queryOptions({ limit: 50 });

export const Route = createFileRoute("/_panel/jobs")({
  loader: () =>
    Promise.all([queryClient.ensureInfiniteQueryData(troubled), queryClient.ensureQueryData(runs)]),
  component: Jobs,
});

function Jobs() {
  const list = useSuspenseInfiniteQuery(troubled);
  const jobs = list.data.pages.flatMap((page) => page.items);
  const regular = useSuspenseQuery(runs).data;
  return (
    <Page
      title="Jobs"
      lead="A job only hurries: what it was for is found again wherever rows still ask for it."
    >
      <Section title="In trouble">
        <Rows empty="No job is failing or stuck.">
          {jobs.map((job) => (
            <Row
              key={job.id}
              title={job.task}
              badge={<StatusBadge status={job.state} />}
              facts={[
                `Job ${job.id}, try ${job.attempts} of ${job.maxAttempts}, ${job.lockedAt ? `held since ${formatMoment(job.lockedAt)}` : `runs ${formatMoment(job.runAt)}`}`,
                Object.entries(job.ids)
                  .map(([name, id]) => `${name}: ${id}`)
                  .join(", "),
                job.lastError,
              ]}
              actions={job.lockedAt === null && <JobActions id={job.id} />}
            />
          ))}
        </Rows>
        <More query={list} />
      </Section>
      <Section title="Regular work">
        <Rows empty="Nothing has run yet.">
          {regular.map((run) => (
            <Row
              key={`${run.name} ${run.dueAt}`}
              title={run.name}
              badge={<StatusBadge status={run.outcome} />}
              facts={[
                `Due ${formatMoment(run.dueAt)}${run.finishedAt ? `, done ${formatMoment(run.finishedAt)}` : ""}${run.tries > 1 ? `, ${run.tries} tries` : ""}`,
                Object.entries(run.report)
                  .map(([name, count]) => `${name}: ${String(count)}`)
                  .join(", "),
                run.errorMessage,
              ]}
            />
          ))}
        </Rows>
      </Section>
    </Page>
  );
}

function JobActions({ id }: { id: string }) {
  const said = (words: string) => ({
    onSuccess: () => showToast(words, "good"),
    onSettled: () => queryClient.invalidateQueries({ queryKey: troubled.queryKey }),
  });
  const runNow = useMutation(trpc.jobs.runNow.mutationOptions(said("It runs as soon as a worker is free.")));
  const cancel = useMutation(trpc.jobs.cancel.mutationOptions(said("The job is gone.")));
  const error = runNow.error ?? cancel.error;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="secondary" busy={runNow.isPending} onClick={() => runNow.mutate({ id })}>
          Run now
        </Button>
        <Button size="sm" variant="danger" busy={cancel.isPending} onClick={() => cancel.mutate({ id })}>
          Cancel
        </Button>
      </div>
      {error && <ProblemNotice error={error} />}
    </div>
  );
}
