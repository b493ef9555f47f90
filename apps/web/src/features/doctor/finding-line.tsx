import type { HealthState } from "@businesspro/contracts/channel-health";
import type { AccountFinding, SocialAccount } from "@businesspro/contracts/outputs";
import { Icon } from "@businesspro/ui/icon";
import { CircleAlert as AlertIcon, Clock as ClockIcon, CircleCheck as DoneIcon } from "lucide";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useTexts } from "../../lib/texts.ts";
import { healthTexts } from "../../texts/health.ts";

const MARKS: Record<HealthState, { node: typeof AlertIcon; colour: string }> = {
  green: { node: DoneIcon, colour: "text-good" },
  amber: { node: ClockIcon, colour: "text-warn" },
  red: { node: AlertIcon, colour: "text-bad" },
};

/** One thing that was looked at: its name, and in words how it stands. */
export function FindingLine({ account, finding }: { account: SocialAccount; finding: AccountFinding }) {
  const { checks } = useTexts(healthTexts);
  const sentence = useProblemSentence();
  const { node, colour } = MARKS[finding.state];
  const { name, good } = checks[finding.check];
  const said = finding.problem
    ? sentence({
        key: finding.problem.key,
        parameters: {
          platform: account.platform,
          account: account.accountName,
          ...finding.problem.parameters,
        },
      }).says
    : good;
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-3 border-line py-2.5 not-first:border-t">
      <span className={colour}>
        <Icon node={node} className="mt-0.5 size-5" />
      </span>
      <span className="grid gap-0.5">
        <span className="leading-snug font-semibold">{name}</span>
        <span className="text-sm text-ink-soft text-pretty">{said}</span>
      </span>
    </li>
  );
}
