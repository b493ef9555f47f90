import type { Campaign, CampaignEstimate } from "@businesspro/contracts/messaging-outputs";
import { Card } from "@businesspro/ui/card";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { useRupees } from "../../lib/use-rupees.ts";
import { campaignTexts } from "./campaign-texts.ts";

type PriceCardProps = { estimate: CampaignEstimate; when: Campaign["when"] };

/** What it costs and why, who gets it and who is left out, and when it goes. */
export function PriceCard({ estimate, when }: PriceCardProps) {
  const { price } = useTexts(campaignTexts);
  const format = useFormat();
  const rupees = useRupees();
  const { people, lines, skipped, days } = estimate;
  return (
    <Card className="grid gap-4 p-4 sm:p-6">
      <h2 className="text-lg font-bold">{price.title}</h2>
      <div className="grid gap-1">
        <p className="text-3xl font-extrabold tabular-nums">
          {price.total(rupees.sum(estimate.microRupees))}
        </p>
        <p className="font-semibold">
          {people === 0 ? price.nobody : price.people(format.number(people), people === 1)}
        </p>
        {lines.map((line) => (
          <p key={`${line.country} ${line.category}`} className="text-ink-soft tabular-nums">
            {price.each(format.number(line.people), rupees.each(line.microRupeesEach))}
            {lines.length > 1 && ` (${line.country})`}
          </p>
        ))}
      </div>
      <ul className="grid gap-1.5 border-t border-line pt-4">
        <li>
          {when === "now"
            ? price.when.now
            : price.when.later(
                `${format.wallTime(when.wallTime)} ${format.zoneShort(new Date(), when.timeZone)}`,
              )}
        </li>
        {skipped
          .filter((group) => group.people > 0)
          .map((group) => (
            <li key={group.reason} className="text-ink-soft">
              {price.skipped[group.reason](format.number(group.people), group.people === 1)}
            </li>
          ))}
        {days > 1 && <li className="text-ink-soft">{price.days(format.number(days))}</li>}
        <li className="text-sm text-ink-soft">{price.billed}</li>
      </ul>
    </Card>
  );
}
