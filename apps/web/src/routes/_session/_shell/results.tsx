import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { ResultsPage } from "../../../features/results/results-page.tsx";
import { parseResultsSearch } from "../../../features/results/results-search.ts";
import { resultsTexts } from "../../../features/results/texts.ts";
import { getLocale } from "../../../lib/locale.ts";

export const Route = createFileRoute("/_session/_shell/results")({
  validateSearch: parseResultsSearch,
  loader: () => resultsTexts.load(getLocale()),
  component: Results,
});

function Results() {
  const search = Route.useSearch();
  const navigate = useNavigate();
  return (
    <ResultsPage
      search={search}
      onSearch={(next) => void navigate({ to: "/results", search: next, resetScroll: false })}
    />
  );
}
