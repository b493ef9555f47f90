import type { ContentStatus, TargetStatus } from "@businesspro/contracts/enums";
import { Badge, type Tone } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import {
  CircleAlert as AlertIcon,
  CircleOff as CancelledIcon,
  Clock as ClockIcon,
  CircleCheck as DoneIcon,
  CircleHelp as QuestionIcon,
  Send as SendIcon,
  PenLine as WriteIcon,
} from "lucide";
import type { ReactNode } from "react";
import { useTexts } from "../lib/texts.ts";
import { vocabularyTexts } from "../texts/vocabulary.ts";

type Look = { tone: Tone; icon: ReactNode };
const OUTGOING: Look = { tone: "info", icon: <Icon node={SendIcon} className="animate-breathe" /> };

const CONTENT_LOOKS: Record<ContentStatus, Look> = {
  draft: { tone: "neutral", icon: <Icon node={WriteIcon} /> },
  scheduled: { tone: "info", icon: <Icon node={ClockIcon} /> },
  publishing: OUTGOING,
  published: { tone: "good", icon: <Icon node={DoneIcon} /> },
  partially_published: { tone: "warn", icon: <Icon node={AlertIcon} /> },
  failed: { tone: "bad", icon: <Icon node={AlertIcon} /> },
};
const TARGET_LOOKS: Record<TargetStatus, Look> = {
  queued: { tone: "info", icon: <Icon node={ClockIcon} /> },
  publishing: OUTGOING,
  published: { tone: "good", icon: <Icon node={DoneIcon} /> },
  failed: { tone: "bad", icon: <Icon node={AlertIcon} /> },
  missed: { tone: "warn", icon: <Icon node={AlertIcon} /> },
  cancelled: { tone: "neutral", icon: <Icon node={CancelledIcon} /> },
  needs_review: { tone: "warn", icon: <Icon node={QuestionIcon} /> },
};

export function ContentStatusBadge({ status }: { status: ContentStatus }) {
  const { statuses } = useTexts(vocabularyTexts);
  return <Badge {...CONTENT_LOOKS[status]}>{statuses[status]}</Badge>;
}

export function TargetStatusBadge({ status }: { status: TargetStatus }) {
  const { targetStatuses } = useTexts(vocabularyTexts);
  return <Badge {...TARGET_LOOKS[status]}>{targetStatuses[status]}</Badge>;
}

/** A post that waits, but could not go out as things are. */
export function FaultyMediaBadge() {
  const { faultyMedia } = useTexts(vocabularyTexts);
  return (
    <Badge tone="warn" icon={<Icon node={AlertIcon} />}>
      {faultyMedia}
    </Badge>
  );
}
