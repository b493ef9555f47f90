import type { SocialAccount } from "@businesspro/contracts/outputs";
import { Badge, type Tone } from "@businesspro/ui/badge";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert as AlertIcon, Link2Off as DisconnectIcon, ExternalLink as ExternalIcon } from "lucide";
import { type ReactNode, useState } from "react";
import { AccountLine } from "../../components/account-line.tsx";
import { ConfirmSheet } from "../../components/confirm-sheet.tsx";
import { HealthBadge } from "../../components/health-badge.tsx";
import { ReconnectButton } from "../../components/reconnect-button.tsx";
import { useFormat } from "../../lib/format.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { healthTexts } from "../../texts/health.ts";
import { accountsTexts } from "./texts.ts";

const LOOKS: Record<Exclude<SocialAccount["status"], "connected">, { tone: Tone; icon: ReactNode }> = {
  "needs-reconnect": { tone: "bad", icon: <Icon node={AlertIcon} /> },
  disconnected: { tone: "neutral", icon: <Icon node={DisconnectIcon} /> },
};

export function AccountCard({ account }: { account: SocialAccount }) {
  const texts = useTexts(accountsTexts);
  const format = useFormat();
  const { may, timeZone } = useSession().organization;
  const mayConnect = may.includes("accounts.connect");
  const health = useTexts(healthTexts);
  const sentence = useProblemSentence(timeZone);
  const { problem } = account.health;
  const named = { platform: account.platform, account: account.accountName };
  const says =
    problem && sentence({ key: problem.key, parameters: { ...named, ...problem.parameters } }).says;
  const [asking, setAsking] = useState(false);
  const disconnect = useMutation(
    trpc.accounts.disconnect.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        showToast(texts.disconnected(account.accountName), "good");
        void queryClient.invalidateQueries(trpc.accounts.pathFilter());
        void queryClient.invalidateQueries(trpc.content.pathFilter());
      },
    }),
  );
  return (
    <Card className="grid gap-3 p-4 sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <AccountLine
          name={account.accountName}
          platform={account.platform}
          pictureUrl={account.pictureUrl}
          sandbox={account.sandbox}
        />
        {account.status === "connected" ? (
          <HealthBadge state={account.health.state} />
        ) : (
          <Badge {...LOOKS[account.status]}>{texts.status[account.status]}</Badge>
        )}
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span>{texts.since(format.date(new Date(account.connectedAt), timeZone))}</span>
        {account.status === "connected" && account.tokenExpiresAt && (
          <span>{texts.accessUntil(format.date(new Date(account.tokenExpiresAt), timeZone))}</span>
        )}
      </p>
      {says && (
        <p className={account.health.state === "red" ? "font-semibold text-bad" : "font-semibold text-warn"}>
          {says}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {says && account.status === "connected" && (
          <Link to="/accounts/health" className={buttonClass("primary", "sm")}>
            {health.see}
          </Link>
        )}
        {account.status === "needs-reconnect" && mayConnect && <ReconnectButton flow={account.flow} />}
        {account.profileUrl && (
          <a
            href={account.profileUrl}
            target="_blank"
            rel="noreferrer"
            className={buttonClass("secondary", "sm")}
          >
            <Icon node={ExternalIcon} className="size-4.5" />
            {texts.open}
          </a>
        )}
        {mayConnect && (
          <Button variant="quiet" size="sm" onClick={() => setAsking(true)}>
            <Icon node={DisconnectIcon} className="size-4.5" />
            {texts.disconnect}
          </Button>
        )}
      </div>
      <ConfirmSheet
        danger
        open={asking}
        onOpenChange={setAsking}
        texts={{ ...texts.confirm, title: texts.confirm.title(account.accountName) }}
        busy={disconnect.isPending}
        error={disconnect.error}
        onConfirm={() => disconnect.mutate({ id: account.id })}
      />
    </Card>
  );
}
