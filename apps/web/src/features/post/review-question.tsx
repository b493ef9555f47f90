import type { Target } from "@businesspro/contracts/outputs";
import { Notice } from "@businesspro/ui/badge";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ExternalLink as ExternalIcon, CircleHelp as QuestionIcon } from "lucide";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { showGroup } from "./show-group.ts";
import { postTexts } from "./texts.ts";

/** The network would not say whether the post went out. Either answer is safe: neither sends anything by itself. */
export function ReviewQuestion({ target }: { target: Target }) {
  const { question } = useTexts(postTexts);
  const accounts = useQuery(trpc.accounts.list.queryOptions());
  const profileUrl = accounts.data?.find((account) => account.id === target.account.id)?.profileUrl;
  const resolve = useMutation(trpc.publishing.resolve.mutationOptions({ onSuccess: showGroup }));
  const answer = resolve.isPending ? resolve.variables.answer : null;
  return (
    <Notice tone="warn" icon={<Icon node={QuestionIcon} />} title={question.title}>
      <p>{question.body(target.account.name)}</p>
      {profileUrl && (
        <a
          href={profileUrl}
          target="_blank"
          rel="noreferrer"
          className={buttonClass("secondary", "sm", "mt-3")}
        >
          <Icon node={ExternalIcon} className="size-4.5" />
          {question.look}
        </a>
      )}
      <div className="mt-3 grid gap-3 sm:grid-cols-2">
        {(
          [
            ["it-is-there", question.there, question.thereHint],
            ["it-is-not-there", question.absent, question.absentHint],
          ] as const
        ).map(([value, label, hint]) => (
          <div key={value} className="grid content-start gap-1">
            <Button
              variant="secondary"
              busy={answer === value}
              disabled={answer !== null && answer !== value}
              onClick={() => resolve.mutate({ targetId: target.id, answer: value })}
            >
              {label}
            </Button>
            <p className="text-sm text-ink-soft">{hint}</p>
          </div>
        ))}
      </div>
      {resolve.isError && (
        <div className="mt-3">
          <ProblemNotice error={resolve.error} />
        </div>
      )}
    </Notice>
  );
}
