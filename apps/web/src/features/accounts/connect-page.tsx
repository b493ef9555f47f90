import type { FoundAccount } from "@businesspro/contracts/outputs";
import { Button, buttonClass } from "@businesspro/ui/button";
import { EmptyState } from "@businesspro/ui/card";
import { CheckCard } from "@businesspro/ui/choice";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { AccountLine } from "../../components/account-line.tsx";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { accountsTexts } from "./texts.ts";

type FoundRowProps = {
  account: FoundAccount;
  sandbox: boolean;
  chosen: boolean;
  onChange: (chosen: boolean) => void;
};

function FoundRow({ account, sandbox, chosen, onChange }: FoundRowProps) {
  const { pick } = useTexts(accountsTexts);
  const common = useTexts(commonTexts);
  const sentence = useProblemSentence();
  const reason = account.unusable
    ? sentence({
        key: account.unusable,
        parameters: { platform: common.platforms[account.platform], account: account.accountName },
      })
    : null;
  return (
    <div className="grid gap-1.5">
      <CheckCard checked={chosen} disabled={reason !== null} onChange={onChange}>
        <AccountLine
          name={account.accountName}
          platform={account.platform}
          pictureUrl={account.pictureUrl}
          sandbox={sandbox}
        />
      </CheckCard>
      {account.alreadyConnected && <p className="px-3 text-sm text-ink-soft">{pick.already}</p>}
      {reason && (
        <p className="px-3 text-sm text-bad">
          {reason.says} {reason.next}
        </p>
      )}
    </div>
  );
}

/** After the network's consent page: which of the accounts found there shall be connected. */
export function ConnectPage({ connectionId, onDone }: { connectionId: string; onDone: () => void }) {
  const { pick } = useTexts(accountsTexts);
  const { data: pending } = useSuspenseQuery(
    trpc.accounts.pending.queryOptions({ id: connectionId }, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const usable = pending.accounts.filter((account) => account.unusable === null);
  const [chosen, setChosen] = useState(() => usable.map((account) => account.accountId));
  const connect = useMutation(
    trpc.accounts.connect.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.accounts.list.pathFilter());
        void queryClient.invalidateQueries(trpc.content.home.pathFilter());
        showToast(pick.done, "good");
        onDone();
      },
    }),
  );
  const back = (
    <Link to="/accounts" className={buttonClass("quiet")}>
      {pick.again}
    </Link>
  );
  if (pending.accounts.length === 0) {
    return (
      <Page title={pick.title}>
        <EmptyState title={pick.noneTitle} action={back}>
          {pick.noneBody}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={pick.title} lead={pick.lead}>
      <fieldset className="grid min-w-0 gap-3">
        <legend className="sr-only">{pick.title}</legend>
        {pending.accounts.map((account) => (
          <FoundRow
            key={`${account.platform} ${account.accountId}`}
            account={account}
            sandbox={pending.sandbox}
            chosen={chosen.includes(account.accountId)}
            onChange={(checked) =>
              setChosen((ids) =>
                checked ? [...ids, account.accountId] : ids.filter((id) => id !== account.accountId),
              )
            }
          />
        ))}
      </fieldset>
      {connect.isError && <ProblemNotice error={connect.error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          busy={connect.isPending}
          disabled={chosen.length === 0}
          onClick={() => connect.mutate({ connectionId, accountIds: chosen })}
          className="max-sm:w-full"
        >
          {chosen.length === 0 ? pick.connectNone : pick.connect(chosen.length)}
        </Button>
        {back}
      </div>
    </Page>
  );
}
