import { Card, Section, Skeleton } from "@businesspro/ui/card";
import { useQuery } from "@tanstack/react-query";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { AuditPanel } from "./audit-panel.tsx";
import { InvitePanel } from "./invite-panel.tsx";
import { LeavePanel } from "./leave-panel.tsx";
import { MemberRow } from "./member-row.tsx";
import { PlanPanel } from "./plan-panel.tsx";
import { teamTexts } from "./texts.ts";

/** Who works in the shop, how much its plan allows, and for the owner what was done. */
export function TeamPage() {
  const { team: texts } = useTexts(teamTexts);
  const { may, role } = useSession().organization;
  const team = useQuery(trpc.team.list.queryOptions());
  return (
    <div className="grid gap-8">
      <Section title={texts.title}>
        {team.isError && <ProblemNotice error={team.error} onRetry={() => void team.refetch()} />}
        {team.isPending && <Skeleton className="h-32 rounded-xl" />}
        {team.data && (
          <Card className="p-2">
            <ul>
              {team.data.members.map((member) => (
                <MemberRow key={member.userId} member={member} />
              ))}
            </ul>
          </Card>
        )}
      </Section>
      {may.includes("members.invite") && <InvitePanel invitations={team.data?.invitations ?? []} />}
      <PlanPanel />
      {may.includes("audit.read") && <AuditPanel />}
      {role !== "owner" && <LeavePanel />}
    </div>
  );
}
