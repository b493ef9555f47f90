import type { DeliveryStatus, RecipientStatus } from "@businesspro/contracts/messaging";
import type { Recipient } from "@businesspro/contracts/messaging-outputs";
import { Badge, type Tone } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import {
  CircleAlert as AlertIcon,
  CheckCheck as ArrivedIcon,
  CircleOff as CancelledIcon,
  Clock as ClockIcon,
  type IconNode,
  CircleHelp as QuestionIcon,
  Check as SentIcon,
} from "lucide";
import { useFormat } from "../../lib/format.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useTexts } from "../../lib/texts.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { phoneText } from "./phone-text.ts";
import { RecipientQuestion } from "./recipient-question.tsx";

type Look = { tone: Tone; node: IconNode };

const STATUS_LOOKS: Record<RecipientStatus, Look> = {
  queued: { tone: "neutral", node: ClockIcon },
  publishing: { tone: "info", node: ClockIcon },
  published: { tone: "good", node: SentIcon },
  failed: { tone: "bad", node: AlertIcon },
  skipped: { tone: "neutral", node: CancelledIcon },
  cancelled: { tone: "neutral", node: CancelledIcon },
  needs_review: { tone: "warn", node: QuestionIcon },
};
/** The ticks that people know from WhatsApp. */
const DELIVERY_LOOKS: Record<DeliveryStatus, Look> = {
  sent: { tone: "good", node: SentIcon },
  delivered: { tone: "good", node: ArrivedIcon },
  read: { tone: "info", node: ArrivedIcon },
  failed: { tone: "bad", node: AlertIcon },
};

function OutcomeBadge({ recipient: { status, delivery } }: { recipient: Recipient }) {
  const { recipientStatuses, deliveries } = useTexts(campaignTexts);
  const told = status === "published" ? delivery : null;
  const { tone, node } = told ? DELIVERY_LOOKS[told] : STATUS_LOOKS[status];
  return (
    <Badge tone={tone} icon={<Icon node={node} />}>
      {told ? deliveries[told] : recipientStatuses[status]}
    </Badge>
  );
}

/** One person: whether the message came, and otherwise why not. */
export function RecipientRow({ recipient, timeZone }: { recipient: Recipient; timeZone: string }) {
  const { detail } = useTexts(campaignTexts);
  const format = useFormat();
  const sentence = useProblemSentence(timeZone);
  const { name, phone, problem, nextAttemptAt } = recipient;
  const told = problem && sentence(problem);
  const moment = (at: string) => format.moment(new Date(at), timeZone);
  const last = recipient.readAt
    ? detail.readAt(moment(recipient.readAt))
    : recipient.deliveredAt
      ? detail.deliveredAt(moment(recipient.deliveredAt))
      : recipient.sentAt && detail.sentAt(moment(recipient.sentAt));
  return (
    <div className="grid gap-2 p-3.5">
      <div className="flex items-start justify-between gap-3">
        <span className="grid min-w-0">
          <span className="truncate leading-snug font-semibold">{name || phoneText(phone)}</span>
          {name && <span className="truncate text-sm text-ink-soft tabular-nums">{phoneText(phone)}</span>}
        </span>
        <OutcomeBadge recipient={recipient} />
      </div>
      {last && <p className="text-sm text-ink-soft">{last}</p>}
      {told && !recipient.asksOwner && (
        <p className="text-sm">
          <span className="font-medium">{told.says}</span> <span className="text-ink-soft">{told.next}</span>
        </p>
      )}
      {nextAttemptAt && recipient.status === "queued" && problem && (
        <p className="text-sm text-ink-soft">{detail.nextAttempt(moment(nextAttemptAt))}</p>
      )}
      {recipient.asksOwner && <RecipientQuestion recipient={recipient} />}
    </div>
  );
}
