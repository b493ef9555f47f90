import type { HealthState } from "@businesspro/contracts/channel-health";
import { Badge, type Tone } from "@businesspro/ui/badge";
import { Icon } from "@businesspro/ui/icon";
import { CircleAlert as AlertIcon, Clock as ClockIcon, CircleCheck as DoneIcon } from "lucide";
import type { ReactNode } from "react";
import { useTexts } from "../lib/texts.ts";
import { healthTexts } from "../texts/health.ts";

const LOOKS: Record<HealthState | "unknown", { tone: Tone; icon: ReactNode }> = {
  green: { tone: "good", icon: <Icon node={DoneIcon} /> },
  amber: { tone: "warn", icon: <Icon node={ClockIcon} /> },
  red: { tone: "bad", icon: <Icon node={AlertIcon} /> },
  unknown: { tone: "neutral", icon: <Icon node={ClockIcon} /> },
};

/** How an account stands, in words. */
export function HealthBadge({ state }: { state: HealthState | null }) {
  const { states } = useTexts(healthTexts);
  return <Badge {...LOOKS[state ?? "unknown"]}>{states[state ?? "unknown"]}</Badge>;
}
