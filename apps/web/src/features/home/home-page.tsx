import { useQuery } from "@tanstack/react-query";
import { Page } from "../../components/page.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { useNow } from "../../lib/use-now.ts";
import { AccountsPanel } from "./accounts-panel.tsx";
import { AttentionList } from "./attention-list.tsx";
import { HomeSkeleton } from "./home-skeleton.tsx";
import { MonthPanel } from "./month-panel.tsx";
import { NextPost } from "./next-post.tsx";
import { RecentPosts } from "./recent-posts.tsx";
import { TellForm } from "./tell-form.tsx";
import { homeTexts } from "./texts.ts";

export function HomePage() {
  const texts = useTexts(homeTexts);
  const format = useFormat();
  const { user, organization } = useSession();
  const now = useNow();
  const home = useQuery(trpc.content.home.queryOptions());
  return (
    <Page
      width="wide"
      title={texts.hello(user.name.split(" ")[0] ?? user.name)}
      lead={
        <span className="flex flex-wrap gap-x-3">
          <span>{organization.name}</span>
          <span>{format.fullDay(now, organization.timeZone)}</span>
        </span>
      }
    >
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1.7fr)_minmax(17rem,1fr)]">
        <div className="grid gap-8">
          <TellForm />
          {home.isError && <ProblemNotice error={home.error} onRetry={() => void home.refetch()} />}
          {home.isPending && <HomeSkeleton />}
          {home.data && (
            <>
              <AttentionList
                threats={home.data.threats}
                posts={home.data.needsAttention}
                timeZone={organization.timeZone}
              />
              <NextPost home={home.data} timeZone={organization.timeZone} now={now} />
              <RecentPosts posts={home.data.recent} timeZone={organization.timeZone} />
            </>
          )}
        </div>
        {home.data && (
          <div className="grid gap-8 lg:sticky lg:top-9">
            <AccountsPanel accounts={home.data.accounts} />
            <MonthPanel home={home.data} />
          </div>
        )}
      </div>
    </Page>
  );
}
