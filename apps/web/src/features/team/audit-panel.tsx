import { AUDIT_KINDS, type AuditKind } from "@businesspro/contracts/audit";
import type { AuditEntry } from "@businesspro/contracts/team-outputs";
import { Card, EmptyState, Section, Skeleton } from "@businesspro/ui/card";
import { Field, Select } from "@businesspro/ui/field";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { useFormat } from "../../lib/format.ts";
import { useSession } from "../../lib/session.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { vocabularyTexts } from "../../texts/vocabulary.ts";
import { teamTexts } from "./texts.ts";

function Entry({ entry }: { entry: AuditEntry }) {
  const { audit: texts } = useTexts(teamTexts);
  const { roles } = useTexts(vocabularyTexts);
  const format = useFormat();
  const { timeZone } = useSession().organization;
  const who =
    entry.actor === "person"
      ? (entry.actorName ?? texts.gone)
      : entry.actor === "network"
        ? texts.network
        : texts.system;
  const what = texts.sentences[entry.action]
    .replace("{person}", entry.personName ?? texts.somebody)
    .replace("{role}", roles[entry.role ?? "member"]);
  return (
    <li className="grid gap-0.5 border-line p-3 not-first:border-t">
      <span className="font-semibold">{what}</span>
      <span className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
        <span>{who}</span>
        <time dateTime={entry.at}>{format.moment(new Date(entry.at), timeZone)}</time>
      </span>
    </li>
  );
}

/** What was changed in the shop, by whom and when. */
export function AuditPanel() {
  const { audit: texts } = useTexts(teamTexts);
  const [kind, setKind] = useState<AuditKind | null>(null);
  const [userId, setUserId] = useState<string | null>(null);
  const team = useQuery(trpc.team.list.queryOptions());
  const list = useInfiniteQuery(
    trpc.team.audit.infiniteQueryOptions(
      { kind, userId },
      { getNextPageParam: (page) => page.nextCursor, placeholderData: keepPreviousData },
    ),
  );
  const entries = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={texts.title}>
      <p className="-mt-2 text-ink-soft">{texts.lead}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={texts.person}>
          {(control) => (
            <Select
              {...control}
              value={userId ?? ""}
              onChange={({ target }) => setUserId(target.value || null)}
            >
              <option value="">{texts.everybody}</option>
              {team.data?.members.map((member) => (
                <option key={member.userId} value={member.userId}>
                  {member.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={texts.kind}>
          {(control) => (
            <Select
              {...control}
              value={kind ?? ""}
              onChange={({ target }) => setKind(AUDIT_KINDS.find((one) => one === target.value) ?? null)}
            >
              <option value="">{texts.everything}</option>
              {AUDIT_KINDS.map((one) => (
                <option key={one} value={one}>
                  {texts.kinds[one]}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {list.isError && !list.isFetchNextPageError && (
        <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <Skeleton className="h-64 rounded-xl" />}
      {list.data && entries.length === 0 && <EmptyState title={texts.none} />}
      {entries.length > 0 && (
        <Card className="p-2">
          <ul>
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </ul>
        </Card>
      )}
      <ShowMore list={list} />
    </Section>
  );
}
