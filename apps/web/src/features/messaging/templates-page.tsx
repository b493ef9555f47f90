import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card, EmptyState, Skeleton } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { RotateCw as RefreshIcon, PenLine as WriteIcon } from "lucide";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { client, trpc } from "../../lib/trpc.ts";
import { NoSender } from "./no-sender.tsx";
import { TemplateStatusBadge } from "./status-badges.tsx";
import { templateTexts } from "./template-texts.ts";
import { templatesOptions } from "./templates-options.ts";

function TemplateCard({ template }: { template: MessageTemplate }) {
  const texts = useTexts(templateTexts);
  const { status } = template;
  const language = template.language.startsWith("hi") ? texts.languages.hi : texts.languages.en;
  const next = {
    pending: texts.waiting,
    rejected: texts.rejectedNext,
    paused: texts.pausedNext,
    approved: template.unsupported ? texts.unsupported : "",
    disabled: "",
    other: "",
  }[status];
  return (
    <Card className="grid gap-3 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="text-sm text-ink-soft">
          {[texts.categories[template.category].name, language].join(", ")}
        </span>
        <TemplateStatusBadge status={status} />
      </div>
      <p className="line-clamp-4 whitespace-pre-line">{template.body}</p>
      {template.rejectedReason && status !== "approved" && (
        <p className="text-sm font-medium text-bad">{texts.reason(template.rejectedReason)}</p>
      )}
      {next && <p className="text-sm text-ink-soft">{next}</p>}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <code className="min-w-0 font-mono text-xs break-all text-ink-faint">{template.name}</code>
        {status === "approved" && !template.unsupported && (
          <Link
            to="/whatsapp/new"
            search={{ template: template.id }}
            className={buttonClass("secondary", "sm")}
          >
            {texts.use}
            <span className="sr-only">{template.name}</span>
          </Link>
        )}
      </div>
    </Card>
  );
}

export function TemplatesPage() {
  const { may } = useSession().organization;
  const texts = useTexts(templateTexts);
  const senders = useQuery(trpc.campaigns.senders.queryOptions());
  const templates = useQuery(templatesOptions());
  const accountIds = (senders.data ?? []).map((sender) => sender.accountId);
  const refresh = useMutation({
    mutationFn: () => Promise.all(accountIds.map((accountId) => client.templates.sync.mutate({ accountId }))),
    onSuccess: () => showToast(texts.refreshed, "good"),
    onSettled: () => queryClient.invalidateQueries(trpc.templates.pathFilter()),
  });
  const problem = senders.error ?? templates.error;
  if (problem)
    return (
      <ProblemNotice
        error={problem}
        onRetry={() => void Promise.all([senders.refetch(), templates.refetch()])}
      />
    );
  if (!senders.data || !templates.data) return <Skeleton className="h-56 rounded-xl" />;
  if (senders.data.length === 0) return <NoSender />;
  const make = may.includes("campaigns.send") && (
    <Link to="/whatsapp/templates/new" className={buttonClass("primary", "md", "max-sm:w-full")}>
      <Icon node={WriteIcon} className="size-5" />
      {texts.make}
    </Link>
  );
  return (
    <div className="grid gap-5">
      <p className="-mb-1 text-ink-soft text-pretty">{texts.lead}</p>
      {templates.data.length > 0 && make && (
        <div className="flex flex-wrap gap-2">
          {make}
          <Button
            variant="secondary"
            className="max-sm:w-full"
            busy={refresh.isPending}
            onClick={() => refresh.mutate()}
          >
            <Icon node={RefreshIcon} className="size-5" />
            {texts.refresh}
          </Button>
        </div>
      )}
      {refresh.isError && <ProblemNotice error={refresh.error} />}
      {templates.data.length === 0 && (
        <EmptyState title={texts.empty.title} action={make}>
          {texts.empty.body}
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {templates.data.map((template) => (
          <li key={template.id}>
            <TemplateCard template={template} />
          </li>
        ))}
      </ul>
    </div>
  );
}
