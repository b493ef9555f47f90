import type { SocialAccount } from "@businesspro/contracts/outputs";
import { buttonClass } from "@businesspro/ui/button";
import { Card, EmptyState, Section } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { PlatformIcon } from "@businesspro/ui/platform-icon";
import { Link } from "@tanstack/react-router";
import { CircleCheck as DoneIcon } from "lucide";
import { AccountLine } from "../../components/account-line.tsx";
import { useTexts } from "../../lib/texts.ts";
import { homeTexts } from "./texts.ts";

export function AccountsPanel({ accounts }: { accounts: SocialAccount[] }) {
  const { accounts: texts } = useTexts(homeTexts);
  const shown = accounts.filter((account) => account.status !== "disconnected");
  return (
    <Section
      title={texts.title}
      aside={
        shown.length > 0 && (
          <Link
            to="/accounts"
            className="-mx-2 px-2 py-2.5 font-semibold text-accent-ink underline-offset-4 hover:underline"
          >
            {texts.manage}
          </Link>
        )
      }
    >
      {shown.length === 0 ? (
        <EmptyState
          picture={
            <span className="flex -space-x-2 pb-2">
              <PlatformIcon platform="instagram" className="size-12 rounded-full ring-4 ring-paper" />
              <PlatformIcon platform="facebook" className="size-12 rounded-full ring-4 ring-paper" />
            </span>
          }
          title={texts.none}
          action={
            <Link to="/accounts" className={buttonClass("primary", "sm")}>
              {texts.connect}
            </Link>
          }
        >
          {texts.noneBody}
        </EmptyState>
      ) : (
        <Card className="p-2">
          <ul>
            {shown.map((account) => (
              <li
                key={account.id}
                className="flex items-center justify-between gap-3 border-line p-2.5 not-first:border-t"
              >
                <AccountLine
                  name={account.accountName}
                  platform={account.platform}
                  pictureUrl={account.pictureUrl}
                  sandbox={account.sandbox}
                />
                {account.status === "connected" && account.health.problem ? (
                  <Link
                    to="/accounts/health"
                    className={buttonClass(account.health.state === "red" ? "danger" : "secondary", "sm")}
                  >
                    {texts.look}
                  </Link>
                ) : account.status === "connected" ? (
                  <span className="text-good">
                    <Icon node={DoneIcon} className="size-5" />
                    <span className="sr-only">{texts.ready}</span>
                  </span>
                ) : (
                  <Link to="/accounts" className={buttonClass("danger", "sm")}>
                    {texts.reconnect}
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}
