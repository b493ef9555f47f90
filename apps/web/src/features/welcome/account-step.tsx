import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { useMutation, useQuery } from "@tanstack/react-query";
import { CircleCheck as DoneIcon } from "lucide";
import { AccountLine } from "../../components/account-line.tsx";
import { ConnectOptions } from "../../components/connect-options.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { adoptSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { StepFrame, type StepProps } from "./step-frame.tsx";
import { welcomeTexts } from "./texts.ts";

export function AccountStep({ onNext, onBack }: StepProps) {
  const texts = useTexts(welcomeTexts);
  const accounts = useQuery(trpc.accounts.list.queryOptions());
  const connected = (accounts.data ?? []).filter((account) => account.status === "connected");
  const finish = useMutation(
    trpc.auth.updatePreferences.mutationOptions({
      onSuccess: async (session) => {
        await adoptSession(session);
        onNext();
      },
    }),
  );
  return (
    <StepFrame title={texts.account.title} lead={texts.account.lead}>
      {connected.map((account) => (
        <Card key={account.id} className="flex items-center justify-between gap-3 p-4">
          <AccountLine
            name={account.accountName}
            platform={account.platform}
            pictureUrl={account.pictureUrl}
            sandbox={account.sandbox}
          />
          <span className="flex items-center gap-1.5 text-sm font-semibold text-good">
            <Icon node={DoneIcon} className="size-5" />
            {texts.account.connected}
          </span>
        </Card>
      ))}
      <ConnectOptions />
      {finish.isError && <ProblemNotice error={finish.error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          variant={connected.length > 0 ? "primary" : "secondary"}
          busy={finish.isPending}
          onClick={() => finish.mutate({ onboarded: true })}
          className="max-sm:flex-1"
        >
          {connected.length > 0 ? texts.account.finish : texts.account.skip}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {texts.back}
        </Button>
      </div>
    </StepFrame>
  );
}
