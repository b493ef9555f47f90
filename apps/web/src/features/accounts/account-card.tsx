import type { SocialAccount } from "@businesspro/contracts/outputs";
import { Badge, type Tone } from "@businesspro/ui/badge";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import {
  CircleAlert as AlertIcon,
  Link2Off as DisconnectIcon,
  CircleCheck as DoneIcon,
  ExternalLink as ExternalIcon,
} from "lucide";
import { type ReactNode, useState } from "react";
import { AccountLine } from "../../components/account-line.tsx";
import { ConfirmSheet } from "../../components/confirm-sheet.tsx";
import { useFormat } from "../../lib/format.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { accountsTexts } from "./texts.ts";

const LOOKS: Record<SocialAccount["status"], { tone: Tone; icon: ReactNode }> = {
  connected: { tone: "good", icon: <Icon node={DoneIcon} /> },
  "needs-reconnect": { tone: "bad", icon: <Icon node={AlertIcon} /> },
  disconnected: { tone: "neutral", icon: <Icon node={DisconnectIcon} /> },
};

export function AccountCard({ account }: { account: SocialAccount }) {
  const texts = useTexts(accountsTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
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
        <Badge {...LOOKS[account.status]}>{texts.status[account.status]}</Badge>
      </div>
      <p className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span>{texts.since(format.date(new Date(account.connectedAt), timeZone))}</span>
        {account.status === "connected" && account.tokenExpiresAt && (
          <span>{texts.accessUntil(format.date(new Date(account.tokenExpiresAt), timeZone))}</span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
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
        <Button variant="quiet" size="sm" onClick={() => setAsking(true)}>
          <Icon node={DisconnectIcon} className="size-4.5" />
          {texts.disconnect}
        </Button>
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
