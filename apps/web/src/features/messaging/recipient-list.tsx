import type { Campaign } from "@businesspro/contracts/messaging-outputs";
import { Card, Section, Skeleton } from "@businesspro/ui/card";
import { SegmentedControl } from "@businesspro/ui/choice";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { lookMs } from "./campaigns-options.ts";
import { countOf, recipientListOptions } from "./recipient-filters.ts";
import { RecipientRow } from "./recipient-row.tsx";
import { RECIPIENT_FILTERS, type RecipientFilter } from "./recipient-search.ts";

type RecipientListProps = {
  campaign: Campaign;
  show: RecipientFilter;
  onShow: (show: RecipientFilter) => void;
};

/** What became of each person's message. */
export function RecipientList({ campaign, show, onShow }: RecipientListProps) {
  const { detail } = useTexts(campaignTexts);
  const format = useFormat();
  const { organization } = useSession();
  const list = useInfiniteQuery(recipientListOptions(campaign.id, show, lookMs(campaign.status)));
  const recipients = list.data?.pages.flatMap((page) => page.items) ?? [];
  const timeZone = campaign.timeZone ?? organization.timeZone;
  const filters = RECIPIENT_FILTERS.filter(
    (filter) => filter === "all" || filter === show || countOf(filter, campaign.counts) > 0,
  );
  return (
    <Section title={detail.people}>
      <SegmentedControl
        legend={detail.shown.legend}
        quietLegend
        value={show}
        onChange={onShow}
        choices={filters.map((value) => ({
          value,
          label: `${detail.shown[value]} ${format.number(countOf(value, campaign.counts))}`,
        }))}
      />
      {list.isError && !list.isFetchNextPageError && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Skeleton className="h-40 rounded-xl" />}
      {list.data && recipients.length === 0 && <p className="text-ink-soft">{detail.nobody}</p>}
      {recipients.length > 0 && (
        <Card className="overflow-hidden">
          <ul>
            {recipients.map((recipient) => (
              <li key={recipient.id} className="border-line not-first:border-t">
                <RecipientRow recipient={recipient} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ShowMore list={list} />
    </Section>
  );
}
