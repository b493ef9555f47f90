import type { Home } from "@businesspro/contracts/outputs";
import { buttonClass } from "@businesspro/ui/button";
import { Link } from "@tanstack/react-router";
import { AccountLine } from "../../components/account-line.tsx";
import { ReconnectButton } from "../../components/reconnect-button.tsx";
import { useFormat } from "../../lib/format.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useTexts } from "../../lib/texts.ts";
import { healthTexts } from "../../texts/health.ts";

type ThreatListProps = { threats: Home["threats"]; timeZone: string };

/** Accounts that would let planned posts fail: said before the posts are due. Loaded with the first of them. */
export default function ThreatList({ threats, timeZone }: ThreatListProps) {
  const texts = useTexts(healthTexts);
  const format = useFormat();
  const sentence = useProblemSentence(timeZone);
  return threats.map(({ account, threat }) => {
    const { problem, state } = account.health;
    if (!problem) return null;
    const parameters = { platform: account.platform, account: account.accountName, ...problem.parameters };
    return (
      <li key={account.id} className="grid gap-3 border-line p-2.5 not-first:border-t">
        <AccountLine
          name={account.accountName}
          platform={account.platform}
          pictureUrl={account.pictureUrl}
          sandbox={account.sandbox}
        />
        <span className="grid gap-1">
          <span className={state === "red" ? "font-semibold text-bad" : "font-semibold text-warn"}>
            {sentence({ key: problem.key, parameters }).says}
          </span>
          <span className="text-sm text-ink-soft">
            {texts.threat(threat.posts, format.moment(new Date(threat.next.dueAt), timeZone))}
          </span>
        </span>
        <span className="flex flex-wrap gap-2">
          {account.status === "needs-reconnect" ? (
            <ReconnectButton flow={account.flow} />
          ) : (
            <Link to="/accounts/health" className={buttonClass("secondary", "sm")}>
              {texts.see}
            </Link>
          )}
        </span>
      </li>
    );
  });
}
