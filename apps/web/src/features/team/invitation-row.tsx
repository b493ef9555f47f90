import type { Invitation } from "@businesspro/contracts/team-outputs";
import { Badge } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { queryClient } from "../../lib/query-client.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { teamTexts } from "./texts.ts";

type InvitationRowProps = { invitation: Invitation; renewing: boolean; onRenew: () => void };

export function InvitationRow({ invitation, renewing, onRenew }: InvitationRowProps) {
  const { invite: texts } = useTexts(teamTexts);
  const { roles } = useTexts(vocabularyTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const { id, email } = invitation;
  const revoke = useMutation(
    trpc.team.revokeInvitation.mutationOptions({
      onSuccess: () => showToast(texts.revoked, "good"),
      onSettled: () => queryClient.invalidateQueries(trpc.team.pathFilter()),
    }),
  );
  return (
    <li className="grid gap-2 border-line p-3 not-first:border-t">
      <span className="flex flex-wrap items-center justify-between gap-2">
        <span className="grid min-w-0">
          <span className="truncate font-semibold">{email}</span>
          <span className="text-sm text-ink-soft">
            {invitation.expired
              ? texts.expired
              : texts.until(format.moment(new Date(invitation.expiresAt), timeZone))}
          </span>
        </span>
        <Badge>{roles[invitation.role]}</Badge>
      </span>
      <span className="flex flex-wrap gap-2">
        <Button
          variant="secondary"
          size="sm"
          aria-label={texts.againLong(email)}
          busy={renewing}
          onClick={onRenew}
        >
          {texts.again}
        </Button>
        <Button
          variant="quiet"
          size="sm"
          aria-label={texts.revokeLong(email)}
          busy={revoke.isPending}
          onClick={() => revoke.mutate({ invitationId: id })}
        >
          {texts.revoke}
        </Button>
      </span>
      {revoke.isError && <ProblemNotice error={revoke.error} />}
    </li>
  );
}
