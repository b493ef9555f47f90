import type { Invitation } from "@businesspro/contracts/team-outputs";
import { Button } from "@businesspro/ui/button";
import { Card, Section } from "@businesspro/ui/card";
import { ChoiceCards } from "@businesspro/ui/choice";
import { Field, Input } from "@businesspro/ui/field";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { InvitationLink } from "./invitation-link.tsx";
import { InvitationRow } from "./invitation-row.tsx";
import { teamTexts } from "./texts.ts";

const ROLES = ["member", "admin"] as const;

/** An admin invites members only. Makes links to join; the newest is shown until another is made. */
export function InvitePanel({ invitations }: { invitations: readonly Invitation[] }) {
  const { invite: texts, team } = useTexts(teamTexts);
  const { roles } = useTexts(vocabularyTexts);
  const { organization } = useSession();
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<(typeof ROLES)[number]>("member");
  const refetch = () => queryClient.invalidateQueries(trpc.team.pathFilter());
  const invite = useMutation(
    trpc.team.invite.mutationOptions({ onSuccess: () => setEmail(""), onSettled: refetch }),
  );
  const renew = useMutation(trpc.team.renewInvitation.mutationOptions({ onSettled: refetch }));
  const sent = [invite, renew].sort((a, b) => b.submittedAt - a.submittedAt)[0]?.data;
  const choices = organization.may.includes("members.change-role") ? ROLES : ROLES.slice(0, 1);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (email.trim() && !invite.isPending) invite.mutate({ email, role });
  }

  return (
    <Section title={texts.title}>
      <Card className="grid gap-5 p-4 sm:p-6">
        <form onSubmit={submit} noValidate className="grid gap-4">
          <Field label={texts.email} hint={texts.emailHint}>
            {(control) => (
              <Input
                {...control}
                type="email"
                inputMode="email"
                autoComplete="off"
                value={email}
                maxLength={255}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <ChoiceCards
            legend={texts.role}
            value={role}
            onChange={setRole}
            className="sm:grid-cols-2"
            choices={choices.map((value) => ({ value, label: roles[value], hint: team.roleHints[value] }))}
          />
          {invite.isError && <ProblemNotice error={invite.error} />}
          <Button type="submit" busy={invite.isPending} className="sm:justify-self-start">
            {texts.submit}
          </Button>
        </form>
        {sent && <InvitationLink key={sent.link} sent={sent} />}
      </Card>
      {renew.isError && <ProblemNotice error={renew.error} />}
      {invitations.length > 0 && (
        <Card className="p-2">
          <ul aria-label={texts.waiting}>
            {invitations.map((invitation) => (
              <InvitationRow
                key={invitation.id}
                invitation={invitation}
                renewing={renew.isPending && renew.variables.invitationId === invitation.id}
                onRenew={() => renew.mutate({ invitationId: invitation.id })}
              />
            ))}
          </ul>
        </Card>
      )}
    </Section>
  );
}
