import { Button } from "@businesspro/ui/button";
import { Card } from "@businesspro/ui/card";
import { Field, Input } from "@businesspro/ui/field";
import { LogoMark } from "@businesspro/ui/logo";
import { QueryClientProvider, useMutation } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { ProblemNotice } from "../components/problem-notice.tsx";
import { queryClient, trpc } from "../lib/trpc.ts";

export const Route = createFileRoute("/log-in")({ component: LogIn });

function LogIn() {
  return (
    <QueryClientProvider client={queryClient}>
      <main className="mx-auto grid min-h-dvh max-w-md content-center gap-6 p-4">
        <LogoMark />
        <div>
          <h1 className="text-2xl font-extrabold">Internal panel</h1>
          <p className="mt-1 text-ink-soft">For the people who run the service.</p>
        </div>
        <LogInForm />
      </main>
    </QueryClientProvider>
  );
}

function LogInForm() {
  const logIn = useMutation(trpc.auth.logIn.mutationOptions({ onSuccess: () => location.assign("/") }));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    logIn.mutate({ email: String(entered.get("email")), password: String(entered.get("password")) });
  };
  return (
    <Card className="p-5">
      <form onSubmit={submit} className="grid gap-5">
        <Field label="E-mail">
          {(control) => <Input {...control} name="email" type="email" autoComplete="username" required />}
        </Field>
        <Field label="Password">
          {(control) => (
            <Input {...control} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
        {logIn.isError && <ProblemNotice error={logIn.error} />}
        <Button type="submit" busy={logIn.isPending}>
          Log in
        </Button>
      </form>
    </Card>
  );
}
