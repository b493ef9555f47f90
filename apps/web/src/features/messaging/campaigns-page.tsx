import { Notice } from "@businesspro/ui/badge";
import { buttonClass } from "@businesspro/ui/button";
import { Card, EmptyState, Skeleton } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert as AlertIcon, Send as SendIcon } from "lucide";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { CampaignRow } from "./campaign-row.tsx";
import { campaignListOptions } from "./campaigns-options.ts";
import { FirstSteps } from "./first-steps.tsx";
import { PromiseNotice } from "./promise-notice.tsx";
import { templatesOptions } from "./templates-options.ts";
import { messagingTexts } from "./texts.ts";

/** What was sent and what is planned; before the first one, the steps that lead to it. */
export function CampaignsPage() {
  const { campaigns: texts, noSender } = useTexts(messagingTexts);
  const senders = useQuery(trpc.campaigns.senders.queryOptions());
  const people = useQuery(trpc.contacts.summary.queryOptions());
  const templates = useQuery(templatesOptions());
  const list = useInfiniteQuery(campaignListOptions());
  const queries = [senders, people, templates, list];
  const failed = queries.find((query) => query.isError && !query.data);
  if (failed)
    return (
      <ProblemNotice
        error={failed.error}
        onRetry={() => void Promise.all(queries.map((query) => query.refetch()))}
      />
    );
  if (!senders.data || !people.data || !templates.data || !list.data)
    return <Skeleton className="h-56 rounded-xl" />;
  const campaigns = list.data.pages.flatMap((page) => page.items);
  const ready = {
    number: senders.data.length > 0,
    people: people.data.granted > 0,
    template: templates.data.some(({ status, unsupported }) => status === "approved" && !unsupported),
  };
  const make = (
    <Link to="/whatsapp/new" className={buttonClass("primary", "md", "max-sm:w-full")}>
      <Icon node={SendIcon} className="size-5" />
      {texts.make}
    </Link>
  );
  const isReady = ready.number && ready.people && ready.template;
  return (
    <div className="grid gap-5">
      {senders.data
        .filter((sender) => sender.needsReconnect)
        .map((sender) => (
          <Notice
            key={sender.accountId}
            tone="bad"
            icon={<Icon node={AlertIcon} />}
            title={noSender.lost(sender.name)}
            actions={
              <Link to="/accounts" className={buttonClass("secondary", "sm")}>
                {noSender.reconnect}
              </Link>
            }
          />
        ))}
      {isReady ? (
        campaigns.length > 0 && <div>{make}</div>
      ) : (
        <FirstSteps
          ready={ready}
          waiting={templates.data.some((template) => template.status === "pending")}
        />
      )}
      {campaigns.length === 0 && isReady && (
        <EmptyState title={texts.empty} action={make}>
          {texts.emptyBody}
        </EmptyState>
      )}
      {campaigns.length > 0 && (
        <Card className="p-1.5">
          <ul>
            {campaigns.map((campaign) => (
              <li key={campaign.id} className="border-line not-first:border-t">
                <CampaignRow campaign={campaign} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <ShowMore list={list} />
      <PromiseNotice />
    </div>
  );
}
