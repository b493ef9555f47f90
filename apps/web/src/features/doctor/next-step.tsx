import { healthStepOf } from "@businesspro/contracts/channel-health";
import type { AccountFinding, SocialAccount } from "@businesspro/contracts/outputs";
import { buttonClass } from "@businesspro/ui/button";
import { Icon } from "@businesspro/ui/icon";
import { ExternalLink as ExternalIcon } from "lucide";
import { ReconnectButton } from "../../components/reconnect-button.tsx";
import { useTexts } from "../../lib/texts.ts";
import { settingsOf } from "./network-settings.ts";
import { doctorTexts } from "./texts.ts";

type NextStepProps = { account: SocialAccount; problem: NonNullable<AccountFinding["problem"]> };

/** The one thing to do, as a button where a button can do it. What an operator has to do is said in words alone. */
export function NextStep({ account, problem }: NextStepProps) {
  const texts = useTexts(doctorTexts);
  const step = healthStepOf(problem.key);
  const settings = settingsOf(account);
  if (step === "reconnect") return <ReconnectButton flow={account.flow} />;
  if (step !== "open-network" || settings === null) return null;
  return (
    <a href={settings} target="_blank" rel="noreferrer" className={buttonClass("secondary", "sm")}>
      <Icon node={ExternalIcon} className="size-4.5" />
      {texts.settings}
    </a>
  );
}
