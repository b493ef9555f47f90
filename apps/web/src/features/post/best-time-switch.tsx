import type { ContentGroup } from "@businesspro/contracts/outputs";
import { useMutation } from "@tanstack/react-query";
import { BestTimeCard } from "../../components/best-time-card.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { trpc } from "../../lib/trpc.ts";
import { useBestTime } from "../../lib/use-best-time.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import { accountsOf } from "./accounts-of.ts";
import { showGroup } from "./show-group.ts";

type BestTimeSwitchProps = { group: ContentGroup; chosen: string; timeZone: string };

/** The best time of a planned post's day, which it takes or leaves at once. */
export function BestTimeSwitch({ group, chosen, timeZone }: BestTimeSwitchProps) {
  const accounts = accountsOf(group);
  const query = useBestTime({ day: chosen.slice(0, 10), timeZone, accounts });
  const change = useMutation(trpc.scheduling.setBestTime.mutationOptions({ onSuccess: showGroup }));
  return (
    <div className="grid max-w-xl gap-2">
      <BestTimeCard
        query={query}
        accounts={accounts}
        on={group.autoOptimize}
        busy={change.isPending}
        onChange={(on) => change.mutate({ groupId: group.groupId, on })}
        chosen={chosen}
        taken={group.optimizedTime && wallTimeAt(new Date(group.optimizedTime), timeZone)}
      />
      {change.isError && <ProblemNotice error={change.error} />}
    </div>
  );
}
