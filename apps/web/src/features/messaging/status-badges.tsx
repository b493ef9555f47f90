import type { CampaignStatus, ConsentState, TemplateStatus } from "@businesspro/contracts/messaging";
import { Badge, type Tone } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import {
  CircleAlert as AlertIcon,
  CircleOff as CancelledIcon,
  Clock as ClockIcon,
  CircleCheck as DoneIcon,
  Pause as PauseIcon,
  CircleHelp as QuestionIcon,
  Send as SendIcon,
  PenLine as WriteIcon,
} from "lucide";
import type { ReactNode } from "react";
import { useTexts } from "../../lib/texts.ts";
import { campaignTexts } from "./campaign-texts.ts";
import { peopleTexts } from "./people-texts.ts";
import { templateTexts } from "./template-texts.ts";

type Look = { tone: Tone; icon: ReactNode };

const CAMPAIGN_LOOKS: Record<CampaignStatus, Look> = {
  draft: { tone: "neutral", icon: <Icon node={WriteIcon} /> },
  scheduled: { tone: "info", icon: <Icon node={ClockIcon} /> },
  sending: { tone: "info", icon: <Icon node={SendIcon} className="animate-breathe" /> },
  paused: { tone: "warn", icon: <Icon node={PauseIcon} /> },
  completed: { tone: "good", icon: <Icon node={DoneIcon} /> },
  cancelled: { tone: "neutral", icon: <Icon node={CancelledIcon} /> },
  missed: { tone: "warn", icon: <Icon node={AlertIcon} /> },
};
const TEMPLATE_LOOKS: Record<TemplateStatus, Look> = {
  pending: { tone: "info", icon: <Icon node={ClockIcon} /> },
  approved: { tone: "good", icon: <Icon node={DoneIcon} /> },
  rejected: { tone: "bad", icon: <Icon node={AlertIcon} /> },
  paused: { tone: "warn", icon: <Icon node={PauseIcon} /> },
  disabled: { tone: "neutral", icon: <Icon node={CancelledIcon} /> },
  other: { tone: "neutral", icon: <Icon node={QuestionIcon} /> },
};
const CONSENT_LOOKS: Record<ConsentState, Look> = {
  granted: { tone: "good", icon: <Icon node={DoneIcon} /> },
  withdrawn: { tone: "bad", icon: <Icon node={CancelledIcon} /> },
  none: { tone: "neutral", icon: <Icon node={QuestionIcon} /> },
};

export function CampaignStatusBadge({ status }: { status: CampaignStatus }) {
  const { statuses } = useTexts(campaignTexts);
  return <Badge {...CAMPAIGN_LOOKS[status]}>{statuses[status]}</Badge>;
}

export function TemplateStatusBadge({ status }: { status: TemplateStatus }) {
  const { statuses } = useTexts(templateTexts);
  return <Badge {...TEMPLATE_LOOKS[status]}>{statuses[status]}</Badge>;
}

export function ConsentBadge({ state }: { state: ConsentState }) {
  const { states } = useTexts(peopleTexts);
  return <Badge {...CONSENT_LOOKS[state]}>{states[state]}</Badge>;
}
