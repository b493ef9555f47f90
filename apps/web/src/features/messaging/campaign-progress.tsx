import type { Campaign } from "@businesspro/contracts/messaging-outputs";
import { Notice } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { Card, Meter } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { CircleAlert as AlertIcon, Pause as PauseIcon, CircleHelp as QuestionIcon } from "lucide";
import { useFormat } from "../../lib/format.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { useRupees } from "../../lib/use-rupees.ts";
import { CampaignActions } from "./campaign-actions.tsx";
import { CampaignFigures } from "./campaign-figures.tsx";
import { campaignTexts } from "./campaign-texts.ts";

/** How far a broadcast is, what holds it up, and what it asks of the owner. */
export function CampaignProgress({ campaign, onQuestion }: { campaign: Campaign; onQuestion: () => void }) {
  const { detail, question } = useTexts(campaignTexts);
  const format = useFormat();
  const rupees = useRupees();
  const { organization } = useSession();
  const timeZone = campaign.timeZone ?? organization.timeZone;
  const sentence = useProblemSentence(timeZone);
  const { counts, problem, waitingUntil, status } = campaign;
  const moment = (at: string) => format.moment(new Date(at), timeZone);
  const told = problem && sentence(problem);
  const facts = [
    status === "scheduled" && campaign.scheduledFor && detail.planned(moment(campaign.scheduledFor)),
    campaign.startedAt && detail.started(moment(campaign.startedAt)),
    campaign.completedAt && detail.completed(moment(campaign.completedAt)),
    campaign.estimate && detail.estimate(rupees.sum(campaign.estimate.microRupees)),
    campaign.spentMicroRupees !== null && detail.spent(rupees.sum(campaign.spentMicroRupees)),
  ].filter(Boolean);
  return (
    <>
      {counts.needsReview > 0 && (
        <Notice
          tone="warn"
          icon={<Icon node={QuestionIcon} />}
          title={question.title(format.number(counts.needsReview), counts.needsReview === 1)}
          actions={
            <Button variant="secondary" size="sm" onClick={onQuestion}>
              {question.see}
            </Button>
          }
        >
          {question.body}
        </Notice>
      )}
      {status === "missed" && (
        <Notice tone="warn" icon={<Icon node={AlertIcon} />} title={detail.missedTitle}>
          {detail.missedBody}
        </Notice>
      )}
      {told && (
        <Notice tone="warn" icon={<Icon node={PauseIcon} />} title={told.says}>
          {waitingUntil ? detail.waitsUntil(moment(waitingUntil)) : told.next}
        </Notice>
      )}
      <Card className="grid gap-4 p-4 sm:p-6">
        <h2 className="text-lg font-bold">{detail.progress}</h2>
        <div className="grid gap-2">
          <p aria-live="polite" className="text-xl font-bold tabular-nums">
            {detail.sentOf(format.number(counts.published), format.number(counts.people))}
          </p>
          <Meter value={counts.published} max={counts.people} tone="good" />
        </div>
        <CampaignFigures counts={counts} />
        <ul className="grid gap-0.5 text-sm text-ink-soft">
          {facts.map((fact) => (
            <li key={String(fact)}>{fact}</li>
          ))}
          <li>{detail.readNote}</li>
        </ul>
        <CampaignActions campaign={campaign} />
      </Card>
    </>
  );
}
