import { ERROR_KEYS } from "@businesspro/contracts/errors";
import { Notice } from "@businesspro/ui/badge";
import { EmptyState, Section, Skeleton } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FlaskConical as SandboxIcon } from "lucide";
import { ConnectOptions } from "../../components/connect-options.tsx";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ProblemError } from "../../lib/problem.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { AccountCard } from "./account-card.tsx";
import { accountsTexts } from "./texts.ts";

/** `problem` is what came back from the network's consent page. */
export function AccountsPage({ problem: told }: { problem: string | undefined }) {
  const problem = ERROR_KEYS.find((key) => key === told);
  const texts = useTexts(accountsTexts);
  const common = useTexts(commonTexts);
  const accounts = useQuery(trpc.accounts.list.queryOptions());
  const shown = (accounts.data ?? []).filter((account) => account.status !== "disconnected");
  return (
    <Page title={texts.title} lead={texts.lead}>
      {problem && <ProblemNotice error={new ProblemError({ key: problem, parameters: {}, field: null })} />}
      <Section
        title={texts.connected}
        aside={
          shown.length > 0 && (
            <Link
              to="/accounts/health"
              className="-mx-2 px-2 py-2.5 font-semibold text-accent-ink underline-offset-4 hover:underline"
            >
              {texts.health}
            </Link>
          )
        }
      >
        {accounts.isError && <ProblemNotice error={accounts.error} onRetry={() => void accounts.refetch()} />}
        {accounts.isPending && <Skeleton className="h-24 rounded-xl" />}
        {accounts.data && shown.length === 0 && (
          <EmptyState title={texts.none.title}>{texts.none.body}</EmptyState>
        )}
        {shown.map((account) => (
          <AccountCard key={account.id} account={account} />
        ))}
        {shown.some((account) => account.sandbox) && (
          <Notice tone="neutral" icon={<Icon node={SandboxIcon} />} title={texts.sandboxTitle}>
            {common.sandboxExplained}
          </Notice>
        )}
      </Section>
      <Section title={texts.add}>
        <ConnectOptions />
      </Section>
    </Page>
  );
}
