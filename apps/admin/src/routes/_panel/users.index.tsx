import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { createFileRoute, Link } from "@tanstack/react-router";
import { LINK } from "../../components/link-class.ts";
import { Page } from "../../components/page.tsx";
import { More, Row, Rows } from "../../components/rows.tsx";
import { SearchForm } from "../../components/search-form.tsx";
import { StatusBadge } from "../../components/status-badge.tsx";
import { formatMoment } from "../../lib/format.ts";
import { textParams } from "../../lib/search.ts";
import { queryClient, trpc } from "../../lib/trpc.ts";

type Search = { words?: string };

const listOptions = (search: Search) =>
  trpc.users.list.infiniteQueryOptions(search, { getNextPageParam: (page) => page.nextCursor });

export const Route = createFileRoute("/_panel/users/")({
  validateSearch: (search: Record<string, unknown>): Search => textParams(search, ["words"]),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => queryClient.ensureInfiniteQueryData(listOptions(deps)),
  component: People,
});

function People() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const list = useSuspenseInfiniteQuery(listOptions(search));
  return (
    <Page title="People" lead="Everyone who can sign in, the newest first.">
      <SearchForm
        fields={[{ name: "words", label: "Name, e-mail address or id" }]}
        values={search}
        onSearch={(next) => void navigate({ search: next })}
      />
      <Rows empty="Nothing fits.">
        {list.data.pages
          .flatMap((page) => page.items)
          .map((row) => (
            <Row
              key={row.id}
              title={
                <Link to="/users/$userId" params={{ userId: row.id }} className={LINK}>
                  {row.name}
                </Link>
              }
              badge={<StatusBadge status={row.isActive ? "active" : "suspended"} />}
              facts={[
                row.email,
                `Since ${formatMoment(row.createdAt)}${row.lastLoginAt ? `, last log-in ${formatMoment(row.lastLoginAt)}` : ""}`,
              ]}
            />
          ))}
      </Rows>
      <More query={list} />
    </Page>
  );
}
