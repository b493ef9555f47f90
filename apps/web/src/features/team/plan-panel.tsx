import { buttonClass } from "@businesspro/ui/button";
import { Card, Meter, Section, Skeleton } from "@businesspro/ui/card";
import { useQuery } from "@tanstack/react-query";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { teamTexts } from "./texts.ts";

const FIGURES = [
  ["monthlyContent", "posts"],
  ["members", "members"],
  ["accounts", "accounts"],
] as const;

/** What the plan allows, how much of it is used, and the way to more. */
export function PlanPanel() {
  const { plan: texts } = useTexts(teamTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const use = useQuery(trpc.team.plan.queryOptions());
  if (use.isError) return <ProblemNotice error={use.error} onRetry={() => void use.refetch()} />;
  if (!use.data) return <Skeleton className="h-56 rounded-xl" />;
  const { plan, used, limits, renewsOn, supportEmail } = use.data;
  return (
    <Section title={`${texts.title}: ${texts.names[plan]}`}>
      <Card className="grid gap-5 p-4 sm:p-6">
        {FIGURES.map(([figure, name]) => (
          <div key={figure} className="grid gap-1.5">
            <span className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">{texts[name]}</span>
              <span>{texts.of(format.number(used[figure]), format.number(limits[figure]))}</span>
            </span>
            <Meter
              value={used[figure]}
              max={limits[figure]}
              tone={used[figure] >= limits[figure] ? "warn" : "accent"}
            />
            {name === "posts" && (
              <span className="text-sm text-ink-soft">
                {texts.renews(format.date(new Date(`${renewsOn}T12:00:00Z`), timeZone))} {texts.postsHint}
              </span>
            )}
          </div>
        ))}
        <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
          <span className="min-w-0">
            <span className="block font-semibold">{texts.more}</span>
            <span className="break-words text-ink-soft">
              {supportEmail ? texts.ask(supportEmail) : texts.askOperator}
            </span>
          </span>
          {supportEmail && (
            <a href={`mailto:${supportEmail}`} className={buttonClass("secondary", "sm")}>
              {texts.write}
            </a>
          )}
        </div>
      </Card>
    </Section>
  );
}
