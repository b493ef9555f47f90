import { Card, Section, Skeleton } from "@businesspro/ui/card";
import { toCsv } from "@businesspro/ui/csv-file";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { SandboxBadge } from "../../components/sandbox-badge.tsx";
import { useFormat } from "../../lib/format.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { useRupees } from "../../lib/use-rupees.ts";
import { wallTimeAt } from "../../lib/zoned-time.ts";
import { CAMPAIGN_FIGURES } from "./figure-rows.ts";
import { FigureList } from "./figures.tsx";
import { SaveCsv } from "./save-csv.tsx";
import { resultsTexts } from "./texts.ts";

type CampaignResultsProps = { period: { from: string; to: string }; timeZone: string };

/** What became of the WhatsApp broadcasts that left on the days of a period. */
export function CampaignResults({ period, timeZone }: CampaignResultsProps) {
  const texts = useTexts(resultsTexts);
  const format = useFormat();
  const rupees = useRupees();
  const results = useQuery(trpc.results.campaigns.queryOptions(period));
  if (results.isError) return <ProblemNotice error={results.error} onRetry={() => void results.refetch()} />;
  if (results.isPending) return <Skeleton className="h-48 rounded-xl" />;
  const campaigns = results.data;
  if (campaigns.length === 0) return null;
  const { broadcasts } = texts;
  const spent = (microRupees: number | null) => (microRupees === null ? texts.none : rupees.sum(microRupees));
  const file = () =>
    toCsv([
      [
        broadcasts.date(timeZone),
        broadcasts.name,
        ...CAMPAIGN_FIGURES.map((name) => broadcasts.names[name]),
        broadcasts.spent,
      ],
      ...campaigns.map((campaign) => [
        wallTimeAt(new Date(campaign.startedAt), timeZone).replace("T", " "),
        campaign.name,
        ...CAMPAIGN_FIGURES.map((name) => String(campaign[name])),
        spent(campaign.spentMicroRupees),
      ]),
    ]);
  return (
    <Section title={broadcasts.title}>
      <SaveCsv
        file={file}
        name={`${broadcasts.file}-${period.from}-${period.to}`}
        label={broadcasts.download}
      />
      <ul className="grid gap-3 lg:grid-cols-2">
        {campaigns.map((campaign) => (
          <li key={campaign.id}>
            <Card className="grid gap-3 p-4">
              <div className="grid gap-1">
                <Link
                  to="/whatsapp/$campaignId"
                  params={{ campaignId: campaign.id }}
                  className="font-semibold underline-offset-2 hover:underline"
                >
                  {campaign.name}
                </Link>
                <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                  {format.moment(new Date(campaign.startedAt), timeZone)}
                  {campaign.sandbox && <SandboxBadge />}
                </span>
              </div>
              <FigureList
                figures={[
                  ...CAMPAIGN_FIGURES.map((name) => ({
                    name: broadcasts.names[name],
                    value: campaign[name],
                  })),
                  { name: broadcasts.spent, value: spent(campaign.spentMicroRupees) },
                ]}
              />
            </Card>
          </li>
        ))}
      </ul>
    </Section>
  );
}
