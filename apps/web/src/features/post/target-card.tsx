import type { Target } from "@businesspro/contracts/outputs";
import { Notice } from "@businesspro/ui/badge";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert as AlertIcon, ExternalLink as ExternalIcon, RotateCw as RetryIcon } from "lucide";
import { AccountLine } from "../../components/account-line.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { TargetStatusBadge } from "../../components/status-badge.tsx";
import { useFormat } from "../../lib/format.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { healthTexts } from "../../texts/health.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { GrowthCurve } from "./growth-curve.tsx";
import { MetricsGrid } from "./metrics-grid.tsx";
import { PhaseSteps } from "./phase-steps.tsx";
import { ReviewQuestion } from "./review-question.tsx";
import { showGroup } from "./show-group.ts";
import { TargetTimeline } from "./target-timeline.tsx";
import { postTexts } from "./texts.ts";

const RECONNECT_KEYS = ["account-needs-reconnect", "account-disconnected"];

function TargetProblem({ target, timeZone }: { target: Target; timeZone: string }) {
  const texts = useTexts(postTexts);
  const format = useFormat();
  const { targetStatuses } = useTexts(vocabularyTexts);
  const sentence = useProblemSentence(timeZone);
  const retry = useMutation(trpc.publishing.retry.mutationOptions({ onSuccess: showGroup }));
  const { problem } = target;
  if (!problem && !target.canRetry) return null;
  const { platform, name: account } = target.account;
  const { says, next } = problem
    ? sentence({ key: problem.key, parameters: { platform, account, ...problem.parameters } })
    : { says: targetStatuses[target.status], next: "" };
  const waits = target.nextAttemptAt !== null && target.status !== "failed";
  return (
    <>
      <Notice
        tone={waits || target.status === "missed" || target.status === "queued" ? "warn" : "bad"}
        icon={<Icon node={AlertIcon} />}
        title={says}
        actions={
          <>
            {problem && RECONNECT_KEYS.includes(problem.key) && (
              <Link to="/accounts" className={buttonClass("secondary", "sm")}>
                {texts.reconnect}
              </Link>
            )}
            {target.canRetry && (
              <Button
                variant="secondary"
                size="sm"
                busy={retry.isPending}
                onClick={() => retry.mutate({ targetId: target.id })}
              >
                <Icon node={RetryIcon} className="size-4.5" />
                {texts.retry}
              </Button>
            )}
          </>
        }
      >
        {waits && target.nextAttemptAt
          ? texts.nextAttempt(format.moment(new Date(target.nextAttemptAt), timeZone))
          : next}
      </Notice>
      {retry.isError && <ProblemNotice error={retry.error} />}
    </>
  );
}

/** A planned post whose account would let it fail. */
function TargetWarning({ target, timeZone }: { target: Target; timeZone: string }) {
  const health = useTexts(healthTexts);
  const sentence = useProblemSentence(timeZone);
  const { warning } = target;
  if (!warning) return null;
  const { platform, name: account } = target.account;
  const { says, next } = sentence({
    key: warning.key,
    parameters: { platform, account, ...warning.parameters },
  });
  return (
    <Notice
      tone="warn"
      icon={<Icon node={AlertIcon} />}
      title={health.whyNot}
      actions={
        <Link to="/accounts/health" className={buttonClass("secondary", "sm")}>
          {health.see}
        </Link>
      }
    >
      {says} {next}
    </Notice>
  );
}

/** One account: where the post stands there, what to do, how it did, and what happened. */
export function TargetCard({ target, timeZone }: { target: Target; timeZone: string }) {
  const texts = useTexts(postTexts);
  const common = useTexts(commonTexts);
  const { phases } = useTexts(vocabularyTexts);
  const { account } = target;
  return (
    <Card className="grid gap-4 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <AccountLine
          name={account.name}
          platform={account.platform}
          pictureUrl={account.pictureUrl}
          sandbox={account.sandbox}
        />
        <span aria-live="polite" className="grid justify-items-end gap-1">
          <TargetStatusBadge status={target.status} />
          {target.phase && <span className="text-xs text-ink-soft">{phases[target.phase]}</span>}
        </span>
      </div>
      {target.status === "publishing" && <PhaseSteps phase={target.phase} />}
      {target.status === "needs_review" ? (
        <ReviewQuestion target={target} />
      ) : (
        <TargetProblem target={target} timeZone={timeZone} />
      )}
      <TargetWarning target={target} timeZone={timeZone} />
      {target.postUrl && (
        <a
          href={target.postUrl}
          target="_blank"
          rel="noreferrer"
          className={buttonClass("secondary", "sm", "justify-self-start")}
        >
          <Icon node={ExternalIcon} className="size-4.5" />
          {texts.open(common.platforms[account.platform])}
        </a>
      )}
      {target.status === "published" && (
        <>
          <MetricsGrid metrics={target.metrics} timeZone={timeZone} />
          {target.metrics && (
            <GrowthCurve targetId={target.id} publishedAt={target.publishedAt} timeZone={timeZone} />
          )}
        </>
      )}
      <TargetTimeline target={target} timeZone={timeZone} />
    </Card>
  );
}
