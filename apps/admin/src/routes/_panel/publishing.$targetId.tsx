import { Notice } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { Card, Section } from "@businesspro/ui/card";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { LINK } from "../../components/link-class.ts";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { Facts } from "../../components/rows.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { formatMoment, inWords } from "../../lib/format.ts";
import { queryClient, trpc } from "../../lib/trpc.ts";

const optionsOf = (id: string) => trpc.targets.get.queryOptions({ id });

export const Route = createFileRoute("/_panel/publishing/$targetId")({
  loader: ({ params }) => queryClient.ensureQueryData(optionsOf(params.targetId)),
  component: Target,
});

function Target() {
  const { targetId } = Route.useParams();
  const { data: target } = useSuspenseQuery(optionsOf(targetId));
  return (
    <Page
      title={target.accountName || "An account that is gone"}
      lead={`${target.platform}, for ${target.organizationName}`}
      actions={<StatusBadge status={target.status} />}
    >
      {target.errorKey && (
        <Notice tone="bad" title={`Why: ${inWords(target.errorKey)}`}>
          {target.errorMessage}
        </Notice>
      )}
      {target.status === "needs_review" && <Resolve targetId={targetId} />}
      <Facts
        facts={[
          ["Due", formatMoment(target.dueAt)],
          ["Published", target.publishedAt && formatMoment(target.publishedAt)],
          ["Phase", target.phase],
          ["Tries after the first", String(target.retryCount)],
          ["Kind of error", target.errorKind],
          ["Code of the network", target.errorCode],
          [
            "Shop",
            <Link
              key="shop"
              to="/organizations/$organizationId"
              params={{ organizationId: target.organizationId }}
              className={LINK}
            >
              {target.organizationName}
            </Link>,
          ],
          [
            "On the network",
            target.postUrl && (
              <a href={target.postUrl} rel="noreferrer" target="_blank" className={LINK}>
                Look at it
              </a>
            ),
          ],
          ["Target", target.id],
        ]}
      />
      <Section title="What happened">
        <Card className="p-4">
          <ol className="grid gap-3">
            {target.events.map((event) => (
              <li key={event.id} className="grid gap-0.5 border-l-2 border-line-strong pl-3">
                <p className="font-semibold">{inWords(event.step)}</p>
                <p className="text-sm text-ink-soft">
                  {formatMoment(event.at)}, {[event.status, event.phase].filter(Boolean).join(", ")}
                </p>
                {Object.keys(event.parameters).length > 0 && (
                  <p className="text-sm text-ink-soft [overflow-wrap:anywhere]">
                    {Object.entries(event.parameters)
                      .map(([name, value]) => `${name}: ${String(value)}`)
                      .join(", ")}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </Card>
      </Section>
    </Page>
  );
}

function Resolve({ targetId }: { targetId: string }) {
  const resolve = useMutation(
    trpc.targets.resolve.mutationOptions({
      onSuccess: (target) => {
        queryClient.setQueryData(optionsOf(targetId).queryKey, target);
        void queryClient.invalidateQueries({ queryKey: trpc.targets.list.pathKey() });
        showToast("The answer is kept.", "good");
      },
    }),
  );
  const answer = (given: "it-is-there" | "it-is-not-there") => resolve.mutate({ targetId, answer: given });
  return (
    <Notice
      tone="warn"
      title="The network could not tell whether this post is out. Look at the account: is it there?"
      actions={
        <>
          <Button size="sm" busy={resolve.isPending} onClick={() => answer("it-is-there")}>
            It is there
          </Button>
          <Button
            size="sm"
            variant="secondary"
            busy={resolve.isPending}
            onClick={() => answer("it-is-not-there")}
          >
            It is not there
          </Button>
        </>
      }
    >
      Both answers are safe: the first never sends again, the second looks once more before it does.
      {resolve.isError && <ProblemNotice error={resolve.error} />}
    </Notice>
  );
}
