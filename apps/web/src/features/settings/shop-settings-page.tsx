import { Button } from "@businesspro/ui/button";
import { Card, Section } from "@businesspro/ui/card";
import { Icon } from "@businesspro/ui/icon";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { LogOut as LogOutIcon } from "lucide";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { forgetSession, useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { PreferencesForm } from "./preferences-form.tsx";
import { ShopForm } from "./shop-form.tsx";
import { settingsTexts } from "./texts.ts";

function LogOut() {
  const { account } = useTexts(settingsTexts);
  const { user } = useSession();
  const router = useRouter();
  const logOut = useMutation(
    trpc.auth.logOut.mutationOptions({
      onSuccess: async () => {
        await router.navigate({ to: "/log-in" });
        forgetSession();
      },
    }),
  );
  return (
    <Section title={account.title}>
      <Card className="flex flex-wrap items-center justify-between gap-3 p-4 sm:p-5">
        <span className="grid min-w-0">
          <span className="font-semibold">{user.name}</span>
          <span className="truncate text-sm text-ink-soft">{user.email}</span>
        </span>
        <Button variant="secondary" size="sm" busy={logOut.isPending} onClick={() => logOut.mutate()}>
          <Icon node={LogOutIcon} className="size-4.5" />
          {account.logOut}
        </Button>
      </Card>
      {!user.emailVerified && <Unverified />}
      {logOut.isError && <ProblemNotice error={logOut.error} />}
    </Section>
  );
}

function Unverified() {
  const { account } = useTexts(settingsTexts);
  const send = useMutation(
    trpc.auth.requestVerification.mutationOptions({ onSuccess: () => showToast(account.sent, "good") }),
  );
  return (
    <Card className="flex flex-wrap items-center justify-between gap-3 p-4 sm:p-5">
      <span className="min-w-0 flex-1 basis-56">{account.unverified}</span>
      <Button variant="secondary" size="sm" busy={send.isPending} onClick={() => send.mutate()}>
        {account.sendAgain}
      </Button>
      {send.isError && <ProblemNotice error={send.error} />}
    </Card>
  );
}

export function ShopSettingsPage() {
  const session = useSession();
  return (
    <div className="grid gap-8">
      <PreferencesForm />
      <ShopForm key={session.organization.id} />
      <LogOut />
    </div>
  );
}
