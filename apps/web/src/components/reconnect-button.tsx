import type { ConnectFlow } from "@businesspro/contracts/enums";
import { Button } from "@businesspro/ui/button";
import { useMutation } from "@tanstack/react-query";
import { useSession } from "../lib/session.ts";
import { useTexts } from "../lib/texts.ts";
import { trpc } from "../lib/trpc.ts";
import { healthTexts } from "../texts/health.ts";
import { ProblemNotice } from "./problem-notice.tsx";

/** Straight to the network's own page, by the way in which the account was connected. */
export function ReconnectButton({ flow }: { flow: ConnectFlow }) {
  const texts = useTexts(healthTexts);
  const { may } = useSession().organization;
  // It stays busy after success: the browser is on its way.
  const begin = useMutation(
    trpc.accounts.beginConnect.mutationOptions({ onSuccess: ({ url }) => location.assign(url) }),
  );
  if (!may.includes("accounts.connect")) return null;
  return (
    <>
      <Button size="sm" busy={begin.isPending || begin.isSuccess} onClick={() => begin.mutate({ flow })}>
        {begin.isSuccess ? texts.leaving : texts.reconnect}
      </Button>
      {begin.isError && <ProblemNotice error={begin.error} />}
    </>
  );
}
