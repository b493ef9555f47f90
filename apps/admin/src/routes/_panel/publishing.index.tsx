import { TargetStatus } from "@businesspro/contracts/enums";
import { SegmentedControl } from "@businesspro/ui/choice";
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

const { FAILED, MISSED, NEEDS_REVIEW, QUEUED, PUBLISHING, PUBLISHED, CANCELLED } = TargetStatus;
const SHOWN = {
  trouble: [FAILED, MISSED, NEEDS_REVIEW],
  review: [NEEDS_REVIEW],
  failed: [FAILED, MISSED],
  planned: [QUEUED, PUBLISHING],
  published: [PUBLISHED],
  cancelled: [CANCELLED],
} as const satisfies Record<string, readonly TargetStatus[]>;
type Shown = keyof typeof SHOWN;
const LABELS: Record<Shown, string> = {
  trouble: "In trouble",
  review: "In review",
  failed: "Failed",
  planned: "Planned",
  published: "Published",
  cancelled: "Cancelled",
};

type Search = { show?: Shown; platform?: string; organizationId?: string };

function listOptions({ show = "trouble", ...filters }: Search) {
  return trpc.targets.list.infiniteQueryOptions(
    { statuses: [...SHOWN[show]], ...filters },
    { getNextPageParam: (page) => page.nextCursor },
  );
}

export const Route = createFileRoute("/_panel/publishing/")({
  validateSearch: (search: Record<string, unknown>): Search => ({
    ...textParams(search, ["platform", "organizationId"]),
    ...(typeof search.show === "string" && search.show in SHOWN && { show: search.show as Shown }),
  }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => queryClient.ensureInfiniteQueryData(listOptions(deps)),
  component: Publishing,
});

function Publishing() {
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const list = useSuspenseInfiniteQuery(listOptions(search));
  const targets = list.data.pages.flatMap((page) => page.items);
  return (
    <Page title="Publishing" lead="One row for each post and account; what is due last comes first.">
      <SegmentedControl
        legend="Show"
        quietLegend
        value={search.show ?? "trouble"}
        onChange={(show) => void navigate({ search: { ...search, show }, resetScroll: false })}
        choices={(Object.keys(SHOWN) as Shown[]).map((value) => ({ value, label: LABELS[value] }))}
      />
      <SearchForm
        fields={[
          { name: "platform", label: "Network" },
          { name: "organizationId", label: "Id of the shop" },
        ]}
        values={search}
        onSearch={(filters) =>
          void navigate({ search: { ...(search.show && { show: search.show }), ...filters } })
        }
      />
      <Rows empty="No post fits.">
        {targets.map((target) => (
          <Row
            key={target.id}
            title={
              <Link to="/publishing/$targetId" params={{ targetId: target.id }} className={LINK}>
                {target.accountName || "an account that is gone"}
              </Link>
            }
            badge={<StatusBadge status={target.status} />}
            facts={[
              `${target.platform}, ${target.organizationName}, due ${formatMoment(target.dueAt)}`,
              [target.errorKind, target.errorMessage].filter(Boolean).join(": "),
            ]}
          />
        ))}
      </Rows>
      <More query={list} />
    </Page>
  );
}
