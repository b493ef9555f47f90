import { useQuery } from "@tanstack/react-query";
import { trpc } from "./trpc.ts";

export type BestTimeQuery = ReturnType<typeof useBestTime>;

/** The best time of a local day for a post to these accounts; asked anew whenever it is opened, since time passes. */
export function useBestTime(asked: {
  /** `2026-11-24`; null asks nothing. */
  day: string | null;
  timeZone: string;
  accounts: readonly { id: string }[];
}) {
  const { timeZone } = asked;
  const socialAccountIds = asked.accounts.map(({ id }) => id);
  return useQuery(
    trpc.scheduling.bestTime.queryOptions(
      { day: asked.day ?? "", timeZone, socialAccountIds },
      { enabled: asked.day !== null && socialAccountIds.length > 0, refetchOnMount: "always" },
    ),
  );
}
