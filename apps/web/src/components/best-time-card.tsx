import type { Platform } from "@businesspro/contracts/enums";
import { Skeleton } from "@businesspro/ui/card";
import { CheckCard } from "@businesspro/ui/choice";
import { useFormat } from "../lib/format.ts";
import { useSession } from "../lib/session.ts";
import { useTexts } from "../lib/texts.ts";
import type { BestTimeQuery } from "../lib/use-best-time.ts";
import type { WallTime } from "../lib/zoned-time.ts";
import { commonTexts } from "../texts/common.ts";
import { vocabularyTexts } from "../texts/vocabulary.ts";
import { whenTexts } from "../texts/when.ts";
import { ProblemNotice } from "./problem-notice.tsx";

/** Where a post goes, as far as its best time is concerned. */
export type PlannedAccount = { id: string; name: string; platform: Platform };

type BestTimeCardProps = {
  query: BestTimeQuery;
  accounts: readonly PlannedAccount[];
  on: boolean;
  busy?: boolean;
  onChange: (on: boolean) => void;
  /** What counts while it is off. */
  chosen: WallTime;
  /** When a post that has it goes out; null where its day had none left; left out while nothing is saved. */
  taken?: WallTime | null;
};

/** The best time of a day, why it is that, and the way there and back. */
export function BestTimeCard({ query, accounts, on, busy, onChange, chosen, taken }: BestTimeCardProps) {
  const texts = useTexts(whenTexts).bestTime;
  const { platforms } = useTexts(commonTexts);
  const { businessTypes } = useTexts(vocabularyTexts);
  const format = useFormat();
  const { organization } = useSession();
  const { data } = query;
  // An hour that is broken over two lines is hard to read.
  const hour = (wallTime: WallTime) => format.wallHour(wallTime.slice(11)).replace(/\s/g, "\u00a0");

  const suggested = data && (data.suggestion?.wallTime ?? null);
  const shown = on && taken !== undefined ? taken : suggested;
  if (shown === null && !on) return <p className="text-sm text-ink-soft">{texts.none}</p>;
  // A post keeps the time that it took, whatever would be suggested by now.
  const current = shown !== null && shown === suggested ? data : null;
  const reasons = {
    "business-type": () => texts["business-type"](organization.type && businessTypes[organization.type]),
    "own-numbers": () => texts["own-numbers"],
  };
  const apart = (current?.apart ?? []).flatMap(({ socialAccountId, wallTime }) => {
    const account = accounts.find(({ id }) => id === socialAccountId);
    return account ? texts.at(account.name, platforms[account.platform], hour(wallTime)) : [];
  });
  const sentences = [
    shown === null ? texts.none : current?.suggestion && reasons[current.suggestion.reason](),
    current?.passed && texts.passed(hour(current.passed)),
    apart.length > 0 && texts.apart(format.list(apart)),
    on && shown && texts.chosen(format.wallTime(chosen)),
  ].filter((sentence) => typeof sentence === "string");
  return (
    <div className="grid gap-2">
      <CheckCard checked={on} disabled={busy ?? false} onChange={onChange}>
        <span className="font-semibold">{shown ? texts.labelAt(hour(shown)) : texts.label}</span>
      </CheckCard>
      {query.isLoading && <Skeleton className="h-5 w-48 max-w-full" />}
      <p aria-live="polite" className="px-1 text-sm text-pretty text-ink-soft empty:hidden">
        {sentences.join(" ")}
      </p>
      {query.isError && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
    </div>
  );
}
