import { Button } from "@businesspro/ui/button";
import { Card, EmptyState } from "@businesspro/ui/card";
import type { ReactNode } from "react";

/** A list of things, one under the other. */
export function Rows({ children, empty }: { children: ReactNode[]; empty: string }) {
  if (children.length === 0) return <EmptyState title={empty} />;
  return (
    <Card>
      <ul className="divide-y divide-line">{children}</ul>
    </Card>
  );
}

type RowProps = { title: ReactNode; badge?: ReactNode; facts: ReactNode[]; actions?: ReactNode };

/** One thing: what it is, how it stands, and what is known of it. */
export function Row({ title, badge, facts, actions }: RowProps) {
  return (
    <li className="grid gap-x-4 gap-y-2 p-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="grid min-w-0 gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
          {title}
          {badge}
        </div>
        {facts
          .filter((fact) => fact !== null && fact !== "")
          .map((fact, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: facts have no name and never move
            <div key={place} className="min-w-0 text-sm text-ink-soft [overflow-wrap:anywhere]">
              {fact}
            </div>
          ))}
      </div>
      {actions && <div className="flex flex-wrap items-start gap-2">{actions}</div>}
    </li>
  );
}

type MoreProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
};

/** The way to the next page of a list. */
export function More({ query }: MoreProps) {
  if (!query.hasNextPage) return null;
  return (
    <Button
      variant="secondary"
      className="justify-self-center"
      busy={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      Show more
    </Button>
  );
}

/** Names and values of one thing. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Card className="p-4">
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
        {facts
          .filter(([, value]) => value !== null && value !== "")
          .map(([name, value]) => (
            <div key={name} className="min-w-0">
              <dt className="text-sm text-ink-soft">{name}</dt>
              <dd className="font-semibold [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
