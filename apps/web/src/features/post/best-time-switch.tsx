import { CheckCard } from "@businesspro/ui/choice";
import { useMutation, useQuery } from "@tanstack/react-query";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { showGroup } from "./show-group.ts";
import { postTexts } from "./texts.ts";

/** The best time of the post's day, why it is that, and the way there and back. */
export function BestTimeSwitch({ groupId }: { groupId: string }) {
  const texts = useTexts(postTexts).bestTime;
  const { businessTypes } = useTexts(vocabularyTexts);
  const format = useFormat();
  const { organization } = useSession();
  const bestTime = useQuery(trpc.scheduling.bestTime.queryOptions({ groupId }, { refetchOnMount: "always" }));
  const change = useMutation(trpc.scheduling.setBestTime.mutationOptions({ onSuccess: showGroup }));
  if (bestTime.isError)
    return <ProblemNotice error={bestTime.error} onRetry={() => void bestTime.refetch()} />;
  if (!bestTime.data) return null;
  const { on, chosen, suggestion } = bestTime.data;
  if (!suggestion && !on) return <p className="text-sm text-ink-soft">{texts.none}</p>;
  const reasons = {
    "business-type": () => texts["business-type"](organization.type && businessTypes[organization.type]),
    "own-numbers": () => texts["own-numbers"],
  };
  return (
    <div className="grid max-w-xl gap-2">
      <CheckCard
        checked={on}
        disabled={change.isPending}
        onChange={(next) => change.mutate({ groupId, on: next })}
      >
        <span className="grid">
          <span className="font-semibold">
            {texts.label(format.wallHour((suggestion?.wallTime ?? chosen).slice(11)))}
          </span>
          <span className="text-sm text-ink-soft">
            {suggestion ? suggestion.reason && reasons[suggestion.reason]() : texts.none}
          </span>
          {on && <span className="text-sm text-ink-soft">{texts.chosen(format.wallTime(chosen))}</span>}
        </span>
      </CheckCard>
      {change.isError && <ProblemNotice error={change.error} />}
    </div>
  );
}
