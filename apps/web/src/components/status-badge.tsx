import type { ContentStatus, TargetStatus } from "@businesspro/contracts/enums";
import { Badge, type Tone } from "@businesspro/ui/badge";
import {
  CircleAlert as AlertIcon,
  CircleOff as CancelledIcon,
  Clock as ClockIcon,
  CircleCheck as DoneIcon,
  CircleHelp as QuestionIcon,
  Send as SendIcon,
  PenLine as WriteIcon,
} from "lucide-react";
import type { ReactNode } from "react";
import { useTexts } from "../lib/texts.ts";
import { vocabularyTexts } from "../texts/vocabulary.ts";

type Look = { tone: Tone; icon: ReactNode };
const OUTGOING: Look = { tone: "info", icon: <SendIcon className="animate-breathe" /> };

const CONTENT_LOOKS: Record<ContentStatus, Look> = {
  draft: { tone: "neutral", icon: <WriteIcon /> },
  scheduled: { tone: "info", icon: <ClockIcon /> },
  publishing: OUTGOING,
  published: { tone: "good", icon: <DoneIcon /> },
  partially_published: { tone: "warn", icon: <AlertIcon /> },
  failed: { tone: "bad", icon: <AlertIcon /> },
};
const TARGET_LOOKS: Record<TargetStatus, Look> = {
  queued: { tone: "info", icon: <ClockIcon /> },
  publishing: OUTGOING,
  published: { tone: "good", icon: <DoneIcon /> },
  failed: { tone: "bad", icon: <AlertIcon /> },
  missed: { tone: "warn", icon: <AlertIcon /> },
  cancelled: { tone: "neutral", icon: <CancelledIcon /> },
  needs_review: { tone: "warn", icon: <QuestionIcon /> },
};

export function ContentStatusBadge({ status }: { status: ContentStatus }) {
  const { statuses } = useTexts(vocabularyTexts);
  return <Badge {...CONTENT_LOOKS[status]}>{statuses[status]}</Badge>;
}

export function TargetStatusBadge({ status }: { status: TargetStatus }) {
  const { targetStatuses } = useTexts(vocabularyTexts);
  return <Badge {...TARGET_LOOKS[status]}>{targetStatuses[status]}</Badge>;
}
