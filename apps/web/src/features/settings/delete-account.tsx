import type { DeletionShop } from "@businesspro/contracts/identity-outputs";
import { Button } from "@businesspro/ui/button";
import { Card, Section, Skeleton } from "@businesspro/ui/card";
import { Field, Input } from "@businesspro/ui/field";
import { Sheet } from "@businesspro/ui/sheet";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { problemOf } from "../../lib/problem.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { forgetSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { settingsTexts } from "./texts.ts";

/** The person goes for good. What that does to each of her shops is said before her password is asked for. */
export function DeleteAccount() {
  const { deletion: texts } = useTexts(settingsTexts);
  const [asking, setAsking] = useState(false);
  return (
    <Section title={texts.title}>
      <Card className="flex flex-wrap items-center justify-between gap-3 p-4 sm:p-5">
        <span className="min-w-0 flex-1 basis-56 text-ink-soft">{texts.lead}</span>
        <Button variant="danger" size="sm" onClick={() => setAsking(true)}>
          {texts.ask}
        </Button>
      </Card>
      {asking && <DeletionSheet onClose={() => setAsking(false)} />}
    </Section>
  );
}

function DeletionSheet({ onClose }: { onClose: () => void }) {
  const { deletion: texts } = useTexts(settingsTexts);
  const common = useTexts(commonTexts);
  const sentenceOf = useProblemSentence();
  const router = useRouter();
  const formId = useId();
  const [password, setPassword] = useState("");
  const shops = useQuery({ ...trpc.auth.deletion.queryOptions(), staleTime: 0, gcTime: 0 });
  const remove = useMutation(
    trpc.auth.deleteAccount.mutationOptions({
      onSuccess: async () => {
        await router.navigate({ to: "/log-in", search: { after: "deletion" } });
        forgetSession();
      },
    }),
  );
  const problem = remove.isError ? problemOf(remove.error) : null;
  const isAboutPassword = problem?.field === "password";
  const sentence = isAboutPassword ? sentenceOf(problem) : null;
  const isHeld = shops.data?.some(({ outcome }) => outcome === "held") === true;
  const mayGo = shops.data !== undefined && !isHeld;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!remove.isPending) remove.mutate({ password });
  }
  return (
    <Sheet
      open
      onOpenChange={(open) => open || onClose()}
      title={texts.sheet}
      description={texts.forGood}
      closeLabel={common.close}
      footer={
        <>
          <Button variant="secondary" onClick={onClose}>
            {texts.keep}
          </Button>
          {mayGo && (
            <Button variant="danger" type="submit" form={formId} busy={remove.isPending}>
              {texts.submit}
            </Button>
          )}
        </>
      }
    >
      {shops.isError && <ProblemNotice error={shops.error} onRetry={() => void shops.refetch()} />}
      {shops.isPending && <Skeleton className="h-16 rounded-lg" />}
      {shops.data && (
        <ul className="grid gap-2">
          {shops.data.map((shop) => (
            <ShopOutcome key={shop.id} shop={shop} />
          ))}
        </ul>
      )}
      {mayGo && (
        <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
          <Field label={texts.password} error={sentence ? `${sentence.says} ${sentence.next}` : undefined}>
            {(control) => (
              <Input
                {...control}
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
          </Field>
        </form>
      )}
      {problem && !isAboutPassword && <ProblemNotice error={remove.error} />}
    </Sheet>
  );
}

function ShopOutcome({ shop: { name, outcome, waiting } }: { shop: DeletionShop }) {
  const { deletion: texts } = useTexts(settingsTexts);
  return (
    <li className="rounded-lg border border-line bg-raised p-3">
      <span className="block font-semibold break-words">{name}</span>
      <span className="text-ink-soft">
        {texts.outcomes[outcome]}
        {outcome === "closes" && waiting > 0 && ` ${texts.waiting(waiting)}`}
      </span>
    </li>
  );
}
