import type { PostResult, PostResultPage } from "@businesspro/contracts/results-outputs";
import { Button } from "@businesspro/ui/button";
import { saveCsv } from "@businesspro/ui/csv-file";
import { Icon } from "@businesspro/ui/icon";
import { useMutation } from "@tanstack/react-query";
import { Download as DownloadIcon } from "lucide";
import { ProblemNotice } from "../../components/problem-notice.tsx";
import { queryClient } from "../../lib/query-client.ts";
import { useTexts } from "../../lib/texts.ts";
import { trpc } from "../../lib/trpc.ts";
import { commonTexts } from "../../texts/common.ts";
import { resultsCsv } from "./results-csv.ts";
import { resultsTexts } from "./texts.ts";

const PAGE_SIZE = 100;

type DownloadCsvProps = { period: { from: string; to: string }; timeZone: string };

/** Collects every post of the period, also those that the page has not shown yet. */
export function DownloadCsv({ period, timeZone }: DownloadCsvProps) {
  const texts = useTexts(resultsTexts);
  const { platforms } = useTexts(commonTexts);
  const download = useMutation({
    mutationFn: () => listAll(period),
    onSuccess: (posts) =>
      saveCsv(resultsCsv({ posts, timeZone, texts, platforms }), `${texts.file}-${period.from}-${period.to}`),
  });
  return (
    <div className="grid gap-3">
      <Button
        variant="secondary"
        busy={download.isPending}
        onClick={() => download.mutate()}
        className="justify-self-start"
      >
        <Icon node={DownloadIcon} className="size-4.5" />
        {texts.download}
      </Button>
      {download.isError && <ProblemNotice error={download.error} />}
    </div>
  );
}

async function listAll(period: { from: string; to: string }): Promise<PostResult[]> {
  const posts: PostResult[] = [];
  let cursor: string | null = null;
  do {
    const input = { ...period, limit: PAGE_SIZE, ...(cursor !== null && { cursor }) };
    const page: PostResultPage = await queryClient.fetchQuery(trpc.results.posts.queryOptions(input));
    posts.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return posts;
}
