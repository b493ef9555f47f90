import { PASSWORD_MIN_CHARACTERS } from "@businesspro/contracts/password-limits";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Field } from "@businesspro/ui/field";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { callProcedure } from "../../lib/call-procedure.ts";
import { problemOf, type ShownProblem } from "../../lib/problem.ts";
import { useTexts } from "../../lib/texts.ts";
import { AskReset } from "./ask-reset.tsx";
import { DoorFrame } from "./door-frame.tsx";
import { FieldProblem, FormProblem } from "./door-problem.tsx";
import { mailLinkTexts } from "./mail-link-texts.ts";
import { PasswordInput } from "./password-input.tsx";
import { doorsTexts } from "./texts.ts";
import { useSubmit } from "./use-submit.ts";

/**
 * What the mail's link leads to: a new password, or why there is none; without a link, the way to one.
 * @param token empty without a link
 */
export function ResetPasswordPage({ token }: { token: string }) {
  return <DoorFrame>{token === "" ? <AskReset /> : <LookedAt token={token} />}</DoorFrame>;
}

/** Nobody types a password for a link that is used up. Where it cannot be looked at, the form says so when it is sent. */
function LookedAt({ token }: { token: string }) {
  const { checking } = useTexts(mailLinkTexts);
  const [looked, setLooked] = useState<{ problem: ShownProblem | null } | null>(null);
  useEffect(() => {
    let current = true;
    void callProcedure("auth.checkResetLink", { token })
      .then(() => null, problemOf)
      .then((problem) => current && setLooked({ problem }));
    return () => {
      current = false;
    };
  }, [token]);
  if (looked === null) return <p role="status">{checking}</p>;
  if (looked.problem?.key === "email-link-used") return <UselessLink problem={looked.problem} />;
  return <ChoosePassword token={token} />;
}

function UselessLink({ problem }: { problem: ShownProblem }) {
  const { used } = useTexts(mailLinkTexts);
  return (
    <>
      <h1 className="text-3xl font-extrabold">{used.title}</h1>
      <FormProblem problem={problem} fields={[]} />
      <Link to="/reset-password" className={buttonClass()}>
        {used.again}
      </Link>
    </>
  );
}

function ChoosePassword({ token }: { token: string }) {
  const { choose, done } = useTexts(mailLinkTexts);
  const { signUp } = useTexts(doorsTexts);
  const [isSet, setIsSet] = useState(false);
  const { busy, problem, submit } = useSubmit(async (fields) => {
    await callProcedure("auth.resetPassword", { token, password: String(fields.get("password")) });
    setIsSet(true);
  });
  if (isSet) {
    return (
      <>
        <h1 className="text-3xl font-extrabold">{done.title}</h1>
        <p role="status">{done.lead}</p>
        <Link to="/log-in" className={buttonClass()}>
          {done.toLogIn}
        </Link>
      </>
    );
  }
  // Used up while the page was open.
  if (problem?.key === "email-link-used") return <UselessLink problem={problem} />;
  return (
    <>
      <div>
        <h1 className="text-3xl font-extrabold">{choose.title}</h1>
        <p className="mt-1 text-lg text-ink-soft">{choose.lead}</p>
      </div>
      <form onSubmit={submit} noValidate className="grid gap-5">
        <Field
          label={choose.label}
          hint={signUp.passwordHint(String(PASSWORD_MIN_CHARACTERS))}
          error={
            problem?.field === "password" ? <FieldProblem problem={problem} field="password" /> : undefined
          }
        >
          {(control) => <PasswordInput {...control} name="password" autoComplete="new-password" required />}
        </Field>
        <FormProblem problem={problem} fields={["password"]} />
        <Button type="submit" busy={busy}>
          {choose.submit}
        </Button>
      </form>
    </>
  );
}
