import type { Target } from "@businesspro/contracts/outputs";
import type { TimelineStep } from "@businesspro/contracts/timeline";
import clsx from "clsx";
import { useFormat } from "../../lib/format.ts";
import { useTimelineSentence } from "../../lib/sentences.ts";
import { useTexts } from "../../lib/texts.ts";
import { postTexts } from "./texts.ts";

const DOTS: Partial<Record<TimelineStep, string>> = {
  published: "bg-good",
  "found-live": "bg-good",
  "owner-said-live": "bg-good",
  failed: "bg-bad",
  "media-warning": "bg-warn",
  missed: "bg-warn",
  "account-warning": "bg-warn",
  "needs-review": "bg-warn",
  "retry-later": "bg-warn",
  checking: "bg-warn",
};

/** Everything that happened to the post on this account, oldest first, in whole sentences. */
export function TargetTimeline({ target, timeZone }: { target: Target; timeZone: string }) {
  const texts = useTexts(postTexts);
  const format = useFormat();
  const sentence = useTimelineSentence(timeZone);
  const { timeline } = target;
  const ofTarget = { platform: target.account.platform, account: target.account.name };
  if (timeline.length === 0) return null;
  const restless = target.status !== "published" && target.status !== "queued";
  return (
    <details open={restless} className="group border-t border-line pt-1">
      <summary className="flex min-h-11 list-none items-center gap-2 font-semibold [&::-webkit-details-marker]:hidden">
        <svg
          aria-hidden="true"
          viewBox="0 0 16 16"
          className="size-4 text-ink-soft transition-transform group-open:rotate-90"
        >
          <path
            d="m6 3 5 5-5 5"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {texts.timeline}
      </summary>
      <ol className="grid pt-1">
        {timeline.map((entry, index) => (
          <li key={entry.id} className="grid animate-fade grid-cols-[0.75rem_minmax(0,1fr)] gap-3 pb-3">
            <span aria-hidden="true" className="relative flex justify-center">
              <span className={clsx("mt-2 size-2.5 rounded-full", DOTS[entry.step] ?? "bg-line-strong")} />
              {index < timeline.length - 1 && <span className="absolute top-5.5 -bottom-4 w-px bg-line" />}
            </span>
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0">{sentence(entry.step, { ...ofTarget, ...entry.parameters })}</span>
              <time dateTime={entry.at} className="text-sm whitespace-nowrap text-ink-faint tabular-nums">
                {format.moment(new Date(entry.at), timeZone)}
              </time>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
