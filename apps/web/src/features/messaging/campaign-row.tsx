import type { CampaignListItem } from "@businesspro/contracts/messaging-outputs";
import { Meter } from "@businesspro/ui/card";
import { Link } from "@tanstack/react-router";
import { SandboxBadge } from "../../components/sandbox-badge.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { CampaignStatusBadge } from "./status-badges.tsx";
import { messagingTexts } from "./texts.ts";

/** One broadcast in the list; the whole row is the link. */
export function CampaignRow({ campaign }: { campaign: CampaignListItem }) {
  const { campaigns: texts } = useTexts(messagingTexts);
  const format = useFormat();
  const { organization } = useSession();
  const { counts, status } = campaign;
  const timeZone = campaign.timeZone ?? organization.timeZone;
  const shown = status === "sending" || status === "paused" || status === "completed";
  return (
    <Link
      to="/whatsapp/$campaignId"
      params={{ campaignId: campaign.id }}
      className="grid gap-2 rounded-lg p-3 transition-colors hover:bg-sunken"
    >
      <span className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1.5">
        <span className="min-w-0 leading-snug font-semibold">{campaign.name}</span>
        <CampaignStatusBadge status={status} />
      </span>
      {shown && <Meter value={counts.published} max={counts.people} tone="good" />}
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-ink-soft">
        {shown && <span>{texts.sentTo(format.number(counts.published), format.number(counts.people))}</span>}
        {counts.needsReview > 0 && (
          <span className="font-semibold text-warn">
            {texts.needsAnswer(format.number(counts.needsReview), counts.needsReview === 1)}
          </span>
        )}
        {campaign.scheduledFor && (
          <time dateTime={campaign.scheduledFor}>
            {format.moment(new Date(campaign.scheduledFor), timeZone)}
          </time>
        )}
        {campaign.sandbox && <SandboxBadge />}
      </span>
    </Link>
  );
}
