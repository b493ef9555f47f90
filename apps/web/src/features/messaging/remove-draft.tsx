import { Button } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Trash2 as RemoveIcon } from "lucide";
import { useState } from "react";
import { ConfirmSheet } from "../../components/confirm-sheet.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { refetchCampaigns } from "./refetch.ts";

/** Throws a draft away, after asking. */
export function RemoveDraft({ campaignId }: { campaignId: string }) {
  const { price } = useTexts(campaignTexts);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const remove = useMutation(
    trpc.campaigns.remove.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: "/whatsapp", replace: true });
        queryClient.removeQueries(trpc.campaigns.get.queryFilter({ campaignId }));
        refetchCampaigns();
        showToast(price.removed, "good");
      },
    }),
  );
  return (
    <>
      <Button variant="quiet" onClick={() => setAsking(true)}>
        <Icon node={RemoveIcon} className="size-5" />
        {price.remove}
      </Button>
      <ConfirmSheet
        danger
        open={asking}
        onOpenChange={setAsking}
        texts={{ title: price.removeTitle, body: price.removeBody, yes: price.removeYes, no: price.removeNo }}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ campaignId })}
      />
    </>
  );
}
