import type { AppRouter } from "@businesspro/api/router";
import type { ContentGroup, LiveEvent } from "@businesspro/contracts/outputs";
import { showToast, type ToastTone } from "@businesspro/ui/toast";
import { createTRPCClient, httpSubscriptionLink } from "@trpc/client";
import { lazy, useEffect, useRef } from "react";
import { queryClient } from "../lib/query-client.ts";
import { useSession } from "../lib/session.ts";
import { useTexts } from "../lib/texts.ts";
import { TRPC_URL, trpc } from "../lib/trpc.ts";
import { vocabularyTexts } from "../texts/vocabulary.ts";

const liveClient = createTRPCClient<AppRouter>({ links: [httpSubscriptionLink({ url: TRPC_URL })] });

/** Events of one post come in bursts; one refetch serves them all. */
const SETTLE_MS = 250;
const TOLD: Partial<Record<LiveEvent["status"], ToastTone>> = {
  published: "good",
  failed: "bad",
  needs_review: "bad",
  missed: "bad",
};
/** Steps that bring one of these about; others, a look at the figures say, only repeat the status. */
const NEWS: ReadonlySet<LiveEvent["step"]> = new Set([
  "published",
  "found-live",
  "failed",
  "needs-review",
  "missed",
]);

/** Shows the news at once; the refetch that follows brings the timeline and the rest. */
function patchGroup(event: LiveEvent): ContentGroup | undefined {
  return queryClient.setQueryData(trpc.content.get.queryKey({ groupId: event.groupId }), (group) =>
    group
      ? {
          ...group,
          versions: group.versions.map((version) => ({
            ...version,
            targets: version.targets.map((target) =>
              target.id === event.targetId ? { ...target, status: event.status, phase: event.phase } : target,
            ),
          })),
        }
      : undefined,
  );
}

function refetchEverythingLive(): void {
  void queryClient.invalidateQueries(trpc.content.pathFilter());
}

const Banner = lazy(() => import("./impersonation-banner.tsx"));

/** Keeps every page's status current without a reload, for as long as the app is open; says so when staff are here. */
export default function LiveStatus() {
  const { organization, impersonatedUntil } = useSession();
  return (
    <>
      <LiveLine key={organization.id} />
      {impersonatedUntil && <Banner until={impersonatedUntil} />}
    </>
  );
}

/** One subscription; it belongs to the organisation it was opened for. */
function LiveLine() {
  const { targetStatuses } = useTexts(vocabularyTexts);
  const words = useRef(targetStatuses);
  words.current = targetStatuses;

  useEffect(() => {
    let settling: ReturnType<typeof setTimeout> | undefined;
    let wasConnected = false;
    /** Accounts with news since the last telling, by what happened there. */
    const untold = new Map<LiveEvent["status"], string[]>();
    const told = new Set<string>();
    const opened = performance.now();

    function tellNews(): void {
      for (const [status, accounts] of untold) {
        const word = words.current[status];
        showToast(accounts.length > 0 ? `${accounts.join(", ")}: ${word}` : word, TOLD[status]);
      }
      untold.clear();
    }
    function note(event: LiveEvent, group: ContentGroup | undefined): void {
      // The page was drawn after it happened and shows it already.
      if (!NEWS.has(event.step) || event.ageSeconds * 1000 > performance.now() - opened) return;
      const news = `${event.targetId} ${event.status}`;
      // The post's own page shows and announces its news itself.
      if (!TOLD[event.status] || told.has(news) || location.pathname === `/posts/${event.groupId}`) return;
      told.add(news);
      const targets = group?.versions.flatMap((version) => version.targets) ?? [];
      const account = targets.find((target) => target.id === event.targetId)?.account.name;
      untold.set(event.status, [...(untold.get(event.status) ?? []), ...(account ? [account] : [])]);
    }

    const subscription = liveClient.live.events.subscribe(
      {},
      {
        onData: ({ data: event }) => {
          note(event, patchGroup(event));
          clearTimeout(settling);
          settling = setTimeout(() => {
            tellNews();
            refetchEverythingLive();
          }, SETTLE_MS);
        },
        onConnectionStateChange: ({ state }) => {
          // What happened while the line was down is read afresh.
          if (state === "pending" && wasConnected) refetchEverythingLive();
          if (state === "pending") wasConnected = true;
        },
      },
    );
    return () => {
      clearTimeout(settling);
      subscription.unsubscribe();
    };
  }, []);
  return null;
}
