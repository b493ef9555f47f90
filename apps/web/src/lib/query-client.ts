import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { problemOf } from "./problem.ts";

const listeners = new Set<() => void>();

/** Called when the api says that the session is over. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function watchForSignOut(error: unknown): void {
  const { key } = problemOf(error);
  if (key === "unauthenticated") for (const listener of listeners) listener();
  // Removed from the only shop: nothing that the browser holds may be seen any more.
  if (key === "no-organization") location.assign("/join");
}

/** Only trouble on the way is worth a second try: an answer of the api stays the same. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && problemOf(error).key === "offline";
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchForSignOut }),
  mutationCache: new MutationCache({ onError: watchForSignOut }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: isWorthRetrying },
    mutations: { retry: false },
  },
});
