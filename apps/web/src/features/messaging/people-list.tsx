import type { ContactListItem } from "@businesspro/contracts/messaging-outputs";
import { Avatar } from "@businesspro/ui/avatar";
import { Card, EmptyState, Skeleton } from "@businesspro/ui/card";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { ShowMore } from "../../components/show-more.tsx";
import { useTexts } from "../../lib/texts.ts";
import { peopleListOptions } from "./people-options.ts";
import type { PeopleSearch } from "./people-search.ts";
import { peopleTexts } from "./people-texts.ts";
import { phoneText } from "./phone-text.ts";
import { ConsentBadge } from "./status-badges.tsx";

function PersonRow({ person }: { person: ContactListItem }) {
  return (
    <Link
      to="/whatsapp/people/$contactId"
      params={{ contactId: person.id }}
      className="flex min-h-16 items-center gap-3 rounded-lg p-2.5 transition-colors hover:bg-sunken"
    >
      <Avatar name={person.name || "·"} className="size-11" />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="truncate leading-tight font-semibold">{person.name || phoneText(person.phone)}</span>
        {person.name && (
          <span className="truncate text-sm text-ink-soft tabular-nums">{phoneText(person.phone)}</span>
        )}
        {person.labels.length > 0 && (
          <span className="truncate text-sm text-ink-faint">{person.labels.join(", ")}</span>
        )}
      </span>
      <ConsentBadge state={person.consent} />
    </Link>
  );
}

export function PeopleList({ search }: { search: PeopleSearch }) {
  const texts = useTexts(peopleTexts);
  const list = useInfiniteQuery({
    ...peopleListOptions(search),
    // What was found stays on screen until the next letters have their answer.
    placeholderData: (before) => before,
  });
  const people = list.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.keys(search).length > 0;
  const { title, body } = filtered ? texts.emptyFilter : texts.empty;

  if (list.isError && people.length === 0)
    return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Skeleton className="h-56 rounded-xl" />;
  if (people.length === 0) return <EmptyState title={title}>{body}</EmptyState>;
  return (
    <>
      <Card className="p-1.5">
        <ul>
          {people.map((person) => (
            <li key={person.id} className="border-line not-first:border-t">
              <PersonRow person={person} />
            </li>
          ))}
        </ul>
      </Card>
      <ShowMore list={list} />
      <p aria-live="polite" className="sr-only">
        {list.isFetchingNextPage ? texts.loadingMore : ""}
      </p>
    </>
  );
}
