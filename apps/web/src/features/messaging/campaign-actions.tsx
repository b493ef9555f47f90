import type { Campaign } from "@businesspro/contracts/messaging-outputs";
import { Button } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { Pause as PauseIcon, Play as ResumeIcon } from "lucide";
import { useState } from "react";
import { ConfirmSheet } from "../../components/confirm-sheet.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { refetchCampaigns } from "./refetch.ts";

/** Pause, go on, cancel: what the broadcast's state allows. */
export function CampaignActions({ campaign }: { campaign: Campaign }) {
  const { detail } = useTexts(campaignTexts);
  const [asking, setAsking] = useState(false);
  const campaignId = campaign.id;
  const done = (message: string) => (changed: Campaign) => {
    queryClient.setQueryData(trpc.campaigns.get.queryKey({ campaignId }), changed);
    refetchCampaigns();
    setAsking(false);
    showToast(message, "good");
  };
  const pause = useMutation(trpc.campaigns.pause.mutationOptions({ onSuccess: done(detail.paused) }));
  const resume = useMutation(trpc.campaigns.resume.mutationOptions({ onSuccess: done(detail.resumed) }));
  const cancel = useMutation(
    trpc.campaigns.cancel.mutationOptions({ onSuccess: done(detail.cancelledDone) }),
  );
  const { status } = campaign;
  const moving = status === "sending" || status === "scheduled";
  if (!moving && status !== "paused") return null;
  const failed = pause.error ?? resume.error;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {moving && (
          <Button
            variant="secondary"
            busy={pause.isPending}
            onClick={() => pause.mutate({ campaignId })}
            className="max-sm:flex-1"
          >
            <Icon node={PauseIcon} className="size-5" />
            {detail.pause}
          </Button>
        )}
        {status === "paused" && (
          <Button
            busy={resume.isPending}
            onClick={() => resume.mutate({ campaignId })}
            className="max-sm:flex-1"
          >
            <Icon node={ResumeIcon} className="size-5" />
            {detail.resume}
          </Button>
        )}
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {detail.cancel}
        </Button>
      </div>
      {failed && <ProblemNotice error={failed} />}
      <ConfirmSheet
        danger
        open={asking}
        onOpenChange={setAsking}
        texts={{
          title: detail.cancelTitle,
          body: detail.cancelBody,
          yes: detail.cancelYes,
          no: detail.cancelNo,
        }}
        busy={cancel.isPending}
        error={cancel.error}
        onConfirm={() => cancel.mutate({ campaignId })}
      />
    </>
  );
}
