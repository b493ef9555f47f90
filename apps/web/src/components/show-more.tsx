import { Button } from "@businesspro/ui/button";
import { useTexts } from "../lib/texts.ts";
import { commonTexts } from "../texts/common.ts";
import { ProblemNotice } from "./problem-notice.tsx";

type List = {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  error: Parameters<typeof ProblemNotice>[0]["error"] | null;
  fetchNextPage: () => Promise<unknown>;
};

/** Brings the next page of a list, and says so when it does not come. */
export function ShowMore({ list }: { list: List }) {
  const { showMore } = useTexts(commonTexts);
  return (
    <>
      {list.isFetchNextPageError && list.error !== null && <ProblemNotice error={list.error} />}
      {list.hasNextPage && (
        <Button
          variant="secondary"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
          className="justify-self-center"
        >
          {showMore}
        </Button>
      )}
    </>
  );
}
