import type { Member } from "@businesspro/contracts/team-outputs";
import { Avatar } from "@businesspro/ui/avatar";
import { Badge } from "@businesspro/ui/badge";
import { Button } from "@businesspro/ui/button";
import { Select } from "@businesspro/ui/field";
import { showToast } from "@businesspro/ui/toast";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmSheet } from "../../components/confirm-sheet.tsx";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useFormat } from "../../lib/format.ts";
import { queryClient } from "../../lib/query-client.ts";
import { adoptSession, useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { teamTexts } from "./texts.ts";

const refetchTeam = () => queryClient.invalidateQueries(trpc.team.pathFilter());

export function MemberRow({ member }: { member: Member }) {
  const { team: texts } = useTexts(teamTexts);
  const { roles } = useTexts(vocabularyTexts);
  const format = useFormat();
  const { may, timeZone } = useSession().organization;
  const [asking, setAsking] = useState<"remove" | "transfer" | null>(null);
  const { userId, name } = member;
  const changeRole = useMutation(
    trpc.team.changeRole.mutationOptions({
      onSuccess: () => showToast(texts.roleSaved, "good"),
      onSettled: refetchTeam,
    }),
  );
  const remove = useMutation(
    trpc.team.remove.mutationOptions({
      onSuccess: () => {
        setAsking(null);
        showToast(texts.removed(name), "good");
        void refetchTeam();
      },
    }),
  );
  const transfer = useMutation(
    trpc.team.transfer.mutationOptions({
      onSuccess: async (session) => {
        setAsking(null);
        showToast(texts.transferred(name), "good");
        await adoptSession(session);
        void refetchTeam();
      },
    }),
  );
  const mayChange = may.includes("members.change-role") && !member.you;
  const close = (open: boolean) => !open && setAsking(null);
  return (
    <li className="grid gap-3 border-line p-3 not-first:border-t">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span className="flex min-w-0 items-center gap-3">
          <Avatar name={name} />
          <span className="grid min-w-0">
            <span className="flex items-center gap-2 font-semibold">
              <span className="truncate">{name}</span>
              {member.you && <Badge tone="good">{texts.you}</Badge>}
            </span>
            <span className="truncate text-sm text-ink-soft">{member.email}</span>
            <span className="text-sm text-ink-soft">
              {texts.since(format.date(new Date(member.joinedAt), timeZone))}
            </span>
          </span>
        </span>
        {mayChange ? (
          <Select
            aria-label={texts.roleOf(name)}
            value={changeRole.isPending ? changeRole.variables.role : member.role}
            onChange={({ target }) => changeRole.mutate({ userId, role: target.value as "admin" | "member" })}
          >
            <option value="admin">{roles.admin}</option>
            <option value="member">{roles.member}</option>
          </Select>
        ) : (
          <Badge>{roles[member.role]}</Badge>
        )}
      </div>
      {changeRole.isError && <ProblemNotice error={changeRole.error} />}
      {(member.removable || mayChange) && (
        <div className="flex flex-wrap gap-2">
          {member.removable && (
            <Button
              variant="secondary"
              size="sm"
              aria-label={texts.removeLong(name)}
              onClick={() => setAsking("remove")}
            >
              {texts.remove}
            </Button>
          )}
          {mayChange && may.includes("organization.transfer") && (
            <Button
              variant="quiet"
              size="sm"
              aria-label={texts.transferLong(name)}
              onClick={() => setAsking("transfer")}
            >
              {texts.transfer}
            </Button>
          )}
        </div>
      )}
      <ConfirmSheet
        danger
        open={asking === "remove"}
        onOpenChange={close}
        texts={{ ...texts.removeAsk, title: texts.removeAsk.title(name) }}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ userId })}
      />
      <ConfirmSheet
        danger
        open={asking === "transfer"}
        onOpenChange={close}
        texts={{ ...texts.transferAsk, title: texts.transferAsk.title(name) }}
        busy={transfer.isPending}
        error={transfer.error}
        onConfirm={() => transfer.mutate({ userId })}
      />
    </li>
  );
}
