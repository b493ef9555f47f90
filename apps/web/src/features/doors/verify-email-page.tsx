import { Button, buttonClass } from "@businesspro/ui/button";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { callProcedure } from "../../lib/call-procedure.ts";
import { useTexts } from "../../lib/texts.ts";
import { DoorFrame } from "./door-frame.tsx";
import { FormProblem } from "./door-problem.tsx";
import { mailLinkTexts } from "./mail-link-texts.ts";
import { useSubmit } from "./use-submit.ts";

/** Asks before it confirms: programs that look at mails open links, and press no button. */
export function VerifyEmailPage({ token }: { token: string }) {
  const { verify } = useTexts(mailLinkTexts);
  const [isDone, setIsDone] = useState(false);
  const { busy, problem, submit } = useSubmit(async () => {
    await callProcedure("auth.verifyEmail", { token });
    setIsDone(true);
  });
  return (
    <DoorFrame>
      <div>
        <h1 className="text-3xl font-extrabold">{verify.title}</h1>
        <p className="mt-1 text-lg text-ink-soft" role="status">
          {isDone ? verify.done : verify.lead}
        </p>
      </div>
      {!isDone && (
        <form onSubmit={submit} className="grid gap-5">
          <FormProblem problem={problem} fields={[]} />
          {problem?.key === "email-link-used" ? (
            <p>{verify.used}</p>
          ) : (
            <Button type="submit" busy={busy}>
              {verify.submit}
            </Button>
          )}
        </form>
      )}
      {(isDone || problem !== null) && (
        <Link to="/" className={buttonClass("secondary")}>
          {verify.on}
        </Link>
      )}
    </DoorFrame>
  );
}
