import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { createFileRoute } from "@tanstack/react-router";
import { Page } from "../../components/page.tsx";
import { More, Row, Rows } from "../../components/rows.tsx";
import { SearchForm } from "../../components/search-form.tsx";
import { formatMoment, inWords } from "../../lib/format.ts";
import { textParams } from "../../lib/search.ts";
import { queryClient, trpc } from "../../lib/trpc.ts";

const FIELDS = [
  { name: "action", label: "Action" },
  { name: "organizationId", label: "Id of the shop" },
  { name: "actorId", label: "Id of who acted" },
  { name: "subjectId", label: "Id of what changed" },
  { name: "from", label: "From", type: "date" },
  { name: "to", label: "Until", type: "date" },
] as const;
type Search = Partial<Record<(typeof FIELDS)[number]["name"], string>>;

const listOptions = (search: Search) =>
  trpc.audit.search.infiniteQueryOptions(search, { getNextPageParam: (page) => page.nextCursor });

export const Route = createFileRoute("/_panel/audit")({
  validateSearch: (search: Record<string, unknown>): Search =>
    textParams(
      search,
      FIELDS.map(({ name }) => name),
    ),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => queryClient.ensureInfiniteQueryData(listOptions(deps)),
  component: Audit,
});

function Audit() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const list = useSuspenseInfiniteQuery(listOptions(search));
  return (
    <Page title="Audit" lead="Every change by a person, by staff or by a network's word; the newest first.">
      <SearchForm fields={FIELDS} values={search} onSearch={(next) => void navigate({ search: next })} />
      <Rows empty="Nothing fits.">
        {list.data.pages
          .flatMap((page) => page.items)
          .map((entry) => (
            <Row
              key={entry.id}
              title={entry.action}
              facts={[
                `${formatMoment(entry.at)}, ${inWords(entry.actorType)} ${entry.actorName ?? entry.actorId ?? ""}`,
                [entry.organizationName, entry.subjectType && `${entry.subjectType} ${entry.subjectId ?? ""}`]
                  .filter(Boolean)
                  .join(", "),
                Object.entries(entry.details)
                  .map(([name, value]) => `${name}: ${String(value)}`)
                  .join(", "),
              ]}
            />
          ))}
      </Rows>
      <More query={list} />
    </Page>
  );
}
