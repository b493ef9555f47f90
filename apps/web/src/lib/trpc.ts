import type { AppRouter } from "@businesspro/api/router";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { queryClient } from "./query-client.ts";

export const TRPC_URL = "/trpc";
/** The api refuses mutations without it: a form on another site cannot send a custom header. */
export const OWN_REQUEST = { "x-requested-with": "businesspro" };

export const client = createTRPCClient<AppRouter>({
  links: [httpBatchLink({ url: TRPC_URL, headers: OWN_REQUEST, maxItems: 8 })],
});

/** Query and mutation options of every procedure, for loaders and components alike. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });
