import type { Campaign, CampaignEstimate } from "@businesspro/contracts/messaging-outputs";
import { Notice } from "@businesspro/ui/badge";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card, Skeleton } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert as AlertIcon, Send as SendIcon, PenLine as WriteIcon } from "lucide";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { useRupees } from "../../lib/use-rupees.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { PriceCard } from "./price-card.tsx";
import { refetchCampaigns } from "./refetch.ts";
import { RemoveDraft } from "./remove-draft.tsx";

/** The price before anything goes out, and the one button that sends. */
export function CampaignReview({ campaign }: { campaign: Campaign }) {
  const campaignId = campaign.id;
  const estimate = useQuery(trpc.campaigns.estimate.queryOptions({ campaignId }, { staleTime: 0 }));
  if (estimate.isError)
    return <ProblemNotice error={estimate.error} onRetry={() => void estimate.refetch()} />;
  if (!estimate.data) return <Skeleton className="h-72 rounded-xl" />;
  return <Review campaign={campaign} estimate={estimate.data} />;
}

function Review({ campaign, estimate }: { campaign: Campaign; estimate: CampaignEstimate }) {
  const { price } = useTexts(campaignTexts);
  const rupees = useRupees();
  const sentence = useProblemSentence();
  const campaignId = campaign.id;
  const { may } = useSession().organization;
  const confirm = useMutation(
    trpc.campaigns.confirm.mutationOptions({
      onSuccess: (confirmed) => {
        queryClient.setQueryData(trpc.campaigns.get.queryKey({ campaignId }), confirmed);
        refetchCampaigns();
        showToast(price.confirmed, "good");
      },
      // Whatever stood in the way, the price on the page must be the one of this moment.
      onError: () => void queryClient.invalidateQueries(trpc.campaigns.estimate.pathFilter()),
    }),
  );
  const { when } = campaign;
  const total = rupees.sum(estimate.microRupees);
  const told = estimate.problem ? sentence(estimate.problem) : null;
  return (
    <>
      <PriceCard estimate={estimate} when={when} />
      {told && (
        <Notice tone="warn" icon={<Icon node={AlertIcon} />} title={told.says}>
          {told.next}
        </Notice>
      )}
      {confirm.isError && <ProblemNotice error={confirm.error} />}
      <Card className="grid gap-2 p-4">
        {!may.includes("campaigns.send") && <p className="text-ink-soft">{price.notYours}</p>}
        <Button
          busy={confirm.isPending}
          disabled={!may.includes("campaigns.send") || estimate.problem !== null || estimate.people === 0}
          onClick={() =>
            confirm.mutate({
              campaignId,
              seen: { microRupees: estimate.microRupees, people: estimate.people },
            })
          }
        >
          <Icon node={SendIcon} className="size-5" />
          {when === "now" ? price.confirmNow(total) : price.confirmLater(total)}
        </Button>
        <div className="grid gap-2 sm:grid-cols-2">
          <Link to="/whatsapp/new" search={{ draft: campaignId }} className={buttonClass("secondary")}>
            <Icon node={WriteIcon} className="size-5" />
            {price.change}
          </Link>
          <RemoveDraft campaignId={campaignId} />
        </div>
      </Card>
    </>
  );
}
