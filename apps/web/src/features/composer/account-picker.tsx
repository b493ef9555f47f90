import type { SocialAccount } from "@businesspro/contracts/outputs";
import { buttonClass } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { CheckCard } from "@businesspro/ui/choice";
import { Link } from "@tanstack/react-router";
import { AccountLine } from "../../components/account-line.tsx";
import { useTexts } from "../../lib/texts.ts";
import { composerTexts } from "./texts.ts";

type AccountPickerProps = {
  accounts: SocialAccount[];
  chosen: readonly string[];
  onChange: (id: string, chosen: boolean) => void;
};

export function AccountPicker({ accounts, chosen, onChange }: AccountPickerProps) {
  const { accounts: texts } = useTexts(composerTexts);
  const shown = accounts.filter((account) => account.status !== "disconnected");
  return (
    <Card className="p-4 sm:p-6">
      <fieldset className="grid min-w-0 gap-2">
        <legend className="mb-3 text-lg font-bold">{texts.title}</legend>
        {shown.map((account) => (
          <div key={account.id} className="grid gap-1">
            <CheckCard
              checked={chosen.includes(account.id)}
              disabled={account.status !== "connected" && !chosen.includes(account.id)}
              onChange={(checked) => onChange(account.id, checked)}
            >
              <AccountLine
                name={account.accountName}
                platform={account.platform}
                pictureUrl={account.pictureUrl}
                sandbox={account.sandbox}
              />
            </CheckCard>
            {account.status === "needs-reconnect" && (
              <Link
                to="/accounts"
                className="flex min-h-11 items-center px-3 text-sm font-semibold text-bad underline underline-offset-4"
              >
                {texts.reconnect}
              </Link>
            )}
          </div>
        ))}
        {shown.length === 0 && (
          <>
            <p className="text-ink-soft">{texts.none}</p>
            <Link to="/accounts" className={buttonClass("secondary", "sm", "mt-2 justify-self-start")}>
              {texts.connect}
            </Link>
          </>
        )}
      </fieldset>
    </Card>
  );
}
