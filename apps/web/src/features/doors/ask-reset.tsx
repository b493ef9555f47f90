import { Button, buttonClass } from "@businesspro/ui/button";
import { Field, Input } from "@businesspro/ui/field";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { callProcedure } from "../../lib/call-procedure.ts";
import { useTexts } from "../../lib/texts.ts";
import { FieldProblem, FormProblem } from "./door-problem.tsx";
import { mailLinkTexts } from "./mail-link-texts.ts";
import { doorsTexts } from "./texts.ts";
import { useSubmit } from "./use-submit.ts";

type Asked = Awaited<ReturnType<typeof callProcedure<"auth.requestPasswordReset">>> & { email: string };

/** Asks for a link by mail. What it says afterwards is the same for every address. */
export function AskReset() {
  const { ask, asked: texts } = useTexts(mailLinkTexts);
  const { logIn } = useTexts(doorsTexts);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { busy, problem, submit } = useSubmit(async (fields) => {
    const email = String(fields.get("email")).trim();
    setAsked({ ...(await callProcedure("auth.requestPasswordReset", { email })), email });
  });
  if (asked) {
    return (
      <>
        <h1 className="text-3xl font-extrabold">{texts.title}</h1>
        <p role="status">{asked.delivery === "none" ? texts.none : texts[asked.delivery](asked.email)}</p>
        {asked.delivery === "outbox" && (
          <a href="/outbox" className={buttonClass()}>
            {texts.toOutbox}
          </a>
        )}
        <Button variant="secondary" onClick={() => setAsked(null)}>
          {texts.again}
        </Button>
      </>
    );
  }
  return (
    <>
      <div>
        <h1 className="text-3xl font-extrabold">{ask.title}</h1>
        <p className="mt-1 text-lg text-ink-soft">{ask.lead}</p>
      </div>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <Field
          label={logIn.email}
          error={problem?.field === "email" ? <FieldProblem problem={problem} field="email" /> : undefined}
        >
          {(control) => (
            <Input
              {...control}
              name="email"
              type="email"
              inputMode="email"
              autoComplete="username"
              required
            />
          )}
        </Field>
        <FormProblem problem={problem} fields={["email"]} />
        <Button type="submit" busy={busy}>
          {ask.submit}
        </Button>
      </form>
      <p>
        <Link
          to="/log-in"
          className="-mx-1 inline-block px-1 py-2.5 font-semibold text-accent-ink underline underline-offset-4"
        >
          {ask.back}
        </Link>
      </p>
    </>
  );
}
