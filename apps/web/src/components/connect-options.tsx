import type { ConnectOption } from "@businesspro/contracts/outputs";
import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSession } from "../lib/session.ts";
import { useTexts } from "../lib/texts.ts";
import { trpc } from "../lib/trpc.ts";
import { connectTexts } from "../texts/connect.ts";
import { ProblemNotice } from "./problem-notice.tsx";
import { SandboxBadge } from "./sandbox-badge.tsx";

/** What the operator of the server has to set, by name. */
function Checklist({ body, names }: { body: string; names: readonly string[] }) {
  return (
    <>
      <p className="text-ink-soft">{body}</p>
      <ul className="mt-2 grid gap-1.5">
        {names.map((name) => (
          <li key={name} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className="size-4 shrink-0 rounded-[0.2rem] border-2 border-line-strong"
            />
            <code className="min-w-0 font-mono text-xs break-all">{name}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Option({ option }: { option: ConnectOption }) {
  const texts = useTexts(connectTexts);
  const flow = texts.flows[option.flow];
  // The button stays busy after success: the browser is on its way to the network's own page.
  const begin = useMutation(
    trpc.accounts.beginConnect.mutationOptions({ onSuccess: ({ url }) => location.assign(url) }),
  );
  const ready = option.missingConfiguration.length === 0;
  return (
    <Card className="grid gap-3 p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <span className="flex -space-x-2">
          {option.platforms.map((platform) => (
            <PlatformIcon
              key={platform}
              platform={platform}
              className="size-10 rounded-full ring-3 ring-surface"
            />
          ))}
        </span>
        <div className="min-w-48 flex-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 leading-snug font-bold">
            {flow.title}
            {option.sandbox && <SandboxBadge />}
          </p>
          <p className="text-sm text-ink-soft">{flow.body}</p>
        </div>
        {ready && (
          <Button
            variant="secondary"
            busy={begin.isPending || begin.isSuccess}
            onClick={() => begin.mutate({ flow: option.flow })}
            className="max-sm:w-full"
          >
            {begin.isSuccess ? texts.leaving : flow.action}
          </Button>
        )}
      </div>
      {!ready && (
        <div className="rounded-md bg-sunken px-4 py-3 text-sm">
          <p className="font-semibold">{texts.missing}</p>
          <Checklist body={texts.missingBody} names={option.missingConfiguration} />
        </div>
      )}
      {option.sandbox && option.realNetworkConfiguration.length > 0 && (
        <details className="rounded-md bg-sunken px-4 text-sm">
          <summary className="flex min-h-11 items-center font-semibold">{texts.practice}</summary>
          <div className="pb-3">
            <Checklist body={texts.practiceBody} names={option.realNetworkConfiguration} />
          </div>
        </details>
      )}
      {begin.isError && <ProblemNotice error={begin.error} />}
    </Card>
  );
}

/** The ways to connect an account, and what is missing where there is none. */
export function ConnectOptions() {
  const { may } = useSession().organization;
  return may.includes("accounts.connect") ? <Options /> : <NotYours />;
}

function NotYours() {
  const texts = useTexts(connectTexts);
  return <p className="text-ink-soft">{texts.notYours}</p>;
}

function Options() {
  const options = useQuery(trpc.accounts.options.queryOptions());
  if (options.isError) return <ProblemNotice error={options.error} onRetry={() => void options.refetch()} />;
  if (!options.data) return <div aria-hidden="true" className="skeleton h-56 rounded-xl" />;
  return (
    <div className="grid gap-3">
      {options.data.map((option) => (
        <Option key={option.flow} option={option} />
      ))}
    </div>
  );
}
