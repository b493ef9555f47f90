import { buttonClass } from "@businesspro/ui/button";
import { EmptyState, Skeleton } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft as BackIcon } from "lucide";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { AccountReportCard } from "./account-report-card.tsx";
import { doctorTexts } from "./texts.ts";

/** While an account waits for its first look. */
const FIRST_LOOK_MS = 3000;

/** How each account stands, and the one thing to do where it does not stand well. */
export function DoctorPage() {
  const texts = useTexts(doctorTexts);
  const reports = useQuery(
    trpc.accounts.reports.queryOptions(undefined, {
      refetchInterval: ({ state }) =>
        state.data?.some(({ account }) => account.health.state === null) ? FIRST_LOOK_MS : false,
    }),
  );
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      actions={
        <Link to="/accounts" className={buttonClass("quiet", "sm")}>
          <Icon node={BackIcon} className="size-4.5" />
          {texts.back}
        </Link>
      }
    >
      {reports.isError && <ProblemNotice error={reports.error} onRetry={() => void reports.refetch()} />}
      {reports.isPending && <Skeleton className="h-64 rounded-xl" />}
      {reports.data?.length === 0 && (
        <EmptyState
          title={texts.none.title}
          action={
            <Link to="/accounts" className={buttonClass("primary", "sm")}>
              {texts.connect}
            </Link>
          }
        >
          {texts.none.body}
        </EmptyState>
      )}
      {reports.data?.map((report) => (
        <AccountReportCard key={report.account.id} report={report} />
      ))}
    </Page>
  );
}
