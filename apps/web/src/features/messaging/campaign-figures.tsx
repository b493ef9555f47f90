import type { CampaignCounts } from "@businesspro/contracts/messaging-outputs";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { campaignTexts } from "./campaign-texts.ts";

/** Always shown, even at zero; the others only when there is something to say. */
const ALWAYS: ReadonlySet<string> = new Set(["delivered", "read", "waiting"]);

export function CampaignFigures({ counts }: { counts: CampaignCounts }) {
  const { detail } = useTexts(campaignTexts);
  const format = useFormat();
  const figures = {
    delivered: counts.delivered,
    read: counts.read,
    waiting: counts.queued + counts.publishing,
    failed: counts.failed,
    needsReview: counts.needsReview,
    skipped: counts.skipped,
    cancelled: counts.cancelled,
  };
  const shown = (Object.keys(figures) as (keyof typeof figures)[]).filter(
    (name) => ALWAYS.has(name) || figures[name] > 0,
  );
  return (
    <dl className="grid grid-cols-3 gap-px overflow-hidden rounded-lg bg-line">
      {shown.map((name) => (
        <div key={name} className="flex flex-col-reverse justify-end bg-surface p-3">
          <dt className="text-sm text-ink-soft">{detail[name]}</dt>
          <dd className="text-xl font-bold tabular-nums">{format.number(figures[name])}</dd>
        </div>
      ))}
      {Array.from({ length: (3 - (shown.length % 3)) % 3 }, (_, index) => (
        <div key={`empty ${String(index)}`} aria-hidden="true" className="bg-surface" />
      ))}
    </dl>
  );
}
