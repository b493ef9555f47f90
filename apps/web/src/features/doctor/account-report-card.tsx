import type { AccountReport } from "@businesspro/contracts/outputs";
import { Notice } from "@businesspro/ui/badge";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert as AlertIcon, RotateCw as CheckIcon } from "lucide";
import { AccountLine } from "../../components/account-line.tsx";
import { HealthBadge } from "../../components/health-badge.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { healthTexts } from "../../texts/health.ts";
import { FindingLine } from "./finding-line.tsx";
import { NextStep } from "./next-step.tsx";
import { doctorTexts } from "./texts.ts";

/** What is wrong, which posts it threatens, and the one thing to do. */
function Verdict({ report: { account, threat } }: { report: AccountReport }) {
  const texts = useTexts(doctorTexts);
  const health = useTexts(healthTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const sentence = useProblemSentence(timeZone);
  const { problem, state } = account.health;
  if (!problem) return null;
  const parameters = { platform: account.platform, account: account.accountName, ...problem.parameters };
  const { says, next } = sentence({ key: problem.key, parameters });
  return (
    <Notice
      tone={state === "red" ? "bad" : "warn"}
      icon={<Icon node={AlertIcon} />}
      title={says}
      actions={
        <>
          <NextStep account={account} problem={problem} />
          {threat && (
            <Link
              to="/posts/$groupId"
              params={{ groupId: threat.next.groupId }}
              className={buttonClass("quiet", "sm")}
            >
              {texts.openPost}
            </Link>
          )}
        </>
      }
    >
      <p>{next}</p>
      {threat && (
        <p className="mt-1 font-semibold">
          {health.threat(threat.posts, format.moment(new Date(threat.next.dueAt), timeZone))}
        </p>
      )}
    </Notice>
  );
}

/** One account: how it stands, each thing that was looked at, and a look on demand. */
export function AccountReportCard({ report }: { report: AccountReport }) {
  const texts = useTexts(doctorTexts);
  const { states } = useTexts(healthTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const { account } = report;
  const { state, findings, checkedAt } = account.health;
  const check = useMutation(
    trpc.accounts.check.mutationOptions({
      onSuccess: (fresh) => {
        const { health, accountName } = fresh.account;
        showToast(
          texts.done(accountName, states[health.state ?? "unknown"]),
          health.problem ? "bad" : "good",
        );
      },
      onSettled: () => {
        void queryClient.invalidateQueries(trpc.accounts.pathFilter());
        void queryClient.invalidateQueries(trpc.content.pathFilter());
      },
    }),
  );
  return (
    <Card className="grid gap-4 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <AccountLine
          name={account.accountName}
          platform={account.platform}
          pictureUrl={account.pictureUrl}
          sandbox={account.sandbox}
        />
        <span aria-live="polite">
          <HealthBadge state={state} />
        </span>
      </div>
      <Verdict report={report} />
      {findings.length > 0 && (
        <ul aria-label={account.accountName}>
          {findings.map((finding) => (
            <FindingLine key={finding.check} account={account} finding={finding} />
          ))}
        </ul>
      )}
      {state === "red" && <p className="text-sm text-ink-soft">{texts.notLooked}</p>}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-soft">
          {checkedAt ? texts.checked(format.moment(new Date(checkedAt), timeZone)) : texts.never}
        </p>
        {account.status === "connected" && (
          <Button
            variant="secondary"
            size="sm"
            busy={check.isPending}
            onClick={() => check.mutate({ id: account.id })}
          >
            {!check.isPending && <Icon node={CheckIcon} className="size-4.5" />}
            {check.isPending ? texts.checking : texts.check}
          </Button>
        )}
      </div>
      {check.isError && <ProblemNotice error={check.error} />}
    </Card>
  );
}
