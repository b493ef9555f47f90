import { PASSWORD_MIN_CHARACTERS } from "@businesspro/contracts/password-limits";
import { Button } from "@businesspro/ui/button";
import { Card, Section } from "@businesspro/ui/card";
import { CheckCard } from "@businesspro/ui/choice";
import { Field, Input } from "@businesspro/ui/field";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { problemOf } from "../../lib/problem.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useProblemSentence } from "../../lib/sentences.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { settingsTexts } from "./texts.ts";

const FIELDS = ["current", "password"];

/** What was typed stays when it is refused. */
export function PasswordForm() {
  const { password: texts } = useTexts(settingsTexts);
  const sentenceOf = useProblemSentence();
  const [typed, setTyped] = useState({ current: "", password: "" });
  const [shown, setShown] = useState(false);
  const change = useMutation(
    trpc.auth.changePassword.mutationOptions({
      onSuccess: () => {
        setTyped({ current: "", password: "" });
        showToast(texts.changed, "good");
        void queryClient.invalidateQueries({ queryKey: trpc.auth.devices.queryKey() });
      },
    }),
  );
  const problem = change.isError ? problemOf(change.error) : null;
  const errorOf = (field: string) => {
    if (problem?.field !== field) return undefined;
    const { says, next } = sentenceOf(problem);
    return `${says} ${next}`;
  };
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!change.isPending) change.mutate(typed);
  }
  const type = shown ? "text" : "password";
  return (
    <Section title={texts.title}>
      <Card className="p-4 sm:p-6">
        <form onSubmit={submit} noValidate className="grid gap-4">
          <Field label={texts.current} error={errorOf("current")}>
            {(control) => (
              <Input
                {...control}
                type={type}
                autoComplete="current-password"
                value={typed.current}
                onChange={(event) => setTyped({ ...typed, current: event.target.value })}
              />
            )}
          </Field>
          <Field
            label={texts.next}
            hint={texts.nextHint(String(PASSWORD_MIN_CHARACTERS))}
            error={errorOf("password")}
          >
            {(control) => (
              <Input
                {...control}
                type={type}
                autoComplete="new-password"
                value={typed.password}
                onChange={(event) => setTyped({ ...typed, password: event.target.value })}
              />
            )}
          </Field>
          <CheckCard checked={shown} onChange={setShown}>
            {texts.show}
          </CheckCard>
          {problem && !FIELDS.includes(problem.field ?? "") && <ProblemNotice error={change.error} />}
          <Button type="submit" busy={change.isPending} className="justify-self-start max-sm:w-full">
            {texts.submit}
          </Button>
        </form>
      </Card>
    </Section>
  );
}
