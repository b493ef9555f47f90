import type { Session } from "@businesspro/contracts/outputs";
import type { OpenInvitation } from "@businesspro/contracts/team-outputs";
import { Button, buttonClass } from "@businesspro/ui/button";
import { Link, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { callProcedure } from "../../lib/call-procedure.ts";
import { problemOf, type ShownProblem } from "../../lib/problem.ts";
import { useTexts } from "../../lib/texts.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { DoorFrame } from "../doors/door-frame.tsx";
import { FormProblem } from "../doors/door-problem.tsx";
import { teamTexts } from "../team/texts.ts";

type JoinPageProps = {
  token: string;
  invitation: OpenInvitation | ShownProblem;
  session: Pick<Session, "user"> | null;
};

/** Where the link of an invitation leads: for people with and without an account, logged in or not. */
export function JoinPage({ token, invitation, session }: JoinPageProps) {
  const { join: texts } = useTexts(teamTexts);
  const { roles } = useTexts(vocabularyTexts);
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ShownProblem | null>(null);
  const back = `/join?token=${encodeURIComponent(token)}`;

  async function act(work: () => Promise<void>): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    await work().catch((error: unknown) => setProblem(problemOf(error)));
    setBusy(false);
  }
  const accept = () =>
    act(async () => {
      const joined = await callProcedure("invitations.accept", { token });
      const { adoptSession } = await import("../../lib/session.ts");
      await adoptSession(joined);
      await router.navigate({ to: "/" });
    });
  const change = () =>
    act(async () => {
      await callProcedure("auth.logOut", null);
      location.assign(`/log-in?to=${encodeURIComponent(back)}`);
    });

  if ("key" in invitation) {
    return (
      <DoorFrame>
        <h1 className="sr-only">{texts.accept}</h1>
        <FormProblem problem={invitation} fields={[]} />
        <Link to="/" className={buttonClass()}>
          {texts.home}
        </Link>
      </DoorFrame>
    );
  }
  const role = roles[invitation.role];
  return (
    <DoorFrame>
      <div className="grid gap-1">
        <h1 className="text-3xl font-extrabold break-words">{texts.title(invitation.organization)}</h1>
        <p className="text-lg text-ink-soft">
          {invitation.invitedBy ? texts.asked(invitation.invitedBy, role) : texts.askedByNobody(role)}
        </p>
        <p className="text-ink-soft">{texts.meant(invitation.emailHint)}</p>
        {session && <p className="break-words text-ink-soft">{texts.as(session.user.email)}</p>}
      </div>
      <FormProblem problem={problem} fields={[]} />
      {session ? (
        <div className="grid gap-2">
          <Button busy={busy} onClick={() => void accept()}>
            {texts.accept}
          </Button>
          <Button variant="secondary" onClick={() => void change()}>
            {texts.other}
          </Button>
        </div>
      ) : (
        <div className="grid gap-2">
          <a href={`/sign-up?invitation=${encodeURIComponent(token)}`} className={buttonClass()}>
            {texts.signUp}
          </a>
          <Link to="/log-in" search={{ to: back }} className={buttonClass("secondary")}>
            {texts.logIn}
          </Link>
        </div>
      )}
    </DoorFrame>
  );
}
