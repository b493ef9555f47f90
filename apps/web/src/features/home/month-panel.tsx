import type { Home } from "@businesspro/contracts/outputs";
import { Card, Meter, Section } from "@businesspro/ui/card";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { homeTexts } from "./texts.ts";

/** What the month's plan still holds. */
export function MonthPanel({ home: { ai, monthlyContent } }: { home: Home }) {
  const { month } = useTexts(homeTexts);
  const format = useFormat();
  const nearlyUsed = monthlyContent.used >= monthlyContent.limit * 0.9;
  return (
    <Section title={month.title}>
      <Card className="grid gap-3 p-4">
        <p className="font-semibold">
          {month.posts(format.number(monthlyContent.used), format.number(monthlyContent.limit))}
        </p>
        <Meter value={monthlyContent.used} max={monthlyContent.limit} tone={nearlyUsed ? "warn" : "accent"} />
        <p className="text-sm text-ink-soft">
          {ai.offline
            ? month.offline
            : month.spent(format.dollars(ai.spentMicroUsd), format.dollars(ai.budgetMicroUsd))}
        </p>
      </Card>
    </Section>
  );
}
