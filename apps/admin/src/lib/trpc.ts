import type { AdminRouter } from "@businesspro/api/admin-router";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { problemKey } from "./problem.ts";

/** A session that ended meanwhile: the whole page begins anew, at the log-in. */
function leaveWhenSignedOut(error: unknown): void {
  if (problemKey(error) === "unauthenticated") location.assign("/log-in");
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => failures < 2 && problemKey(error) === "offline",
    },
    mutations: { retry: false },
  },
});

const client = createTRPCClient<AdminRouter>({
  links: [httpBatchLink({ url: "/trpc", headers: { "x-requested-with": "businesspro" }, maxItems: 8 })],
});

/** Query and mutation options of every procedure, for loaders and components alike. */
export const trpc = createTRPCOptionsProxy<AdminRouter>({ client, queryClient });
