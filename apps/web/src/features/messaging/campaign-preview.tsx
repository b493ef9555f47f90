import type { Campaign } from "@businesspro/contracts/messaging-outputs";
import { useQuery } from "@tanstack/react-query";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { exampleValues } from "./campaign-draft.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { MessagePreview } from "./message-preview.tsx";

/** The message as people read it. */
export function CampaignPreview({ campaign }: { campaign: Campaign }) {
  const texts = useTexts(campaignTexts);
  const senders = useQuery(trpc.campaigns.senders.queryOptions());
  const { template, media } = campaign;
  if (!template) return null;
  const sender = senders.data?.find((candidate) => candidate.accountId === template.accountId);
  return (
    <section className="grid gap-3 lg:sticky lg:top-9">
      <h2 className="text-lg font-bold">{texts.detail.preview}</h2>
      <MessagePreview
        senderName={sender?.name ?? ""}
        body={template.body}
        footer={template.footer}
        values={exampleValues(campaign.placeholders, texts.pick.exampleName)}
        pictureUrl={template.hasPicture ? (media?.url ?? "empty") : null}
      />
    </section>
  );
}
