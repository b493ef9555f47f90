import { DomainError } from "@businesspro/core/domain-error";
import type { AnyTRPCRouter, inferRouterContext, TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "hono";
import type { BaseContext } from "../create-trpc.ts";

/** Calls in one request. Each of them counts towards the limits. */
const MAX_BATCH_SIZE = 10;

/** Answers a batch of calls of a router. */
export async function answerCalls<Router extends AnyTRPCRouter>(
  c: Context,
  router: Router,
  context: inferRouterContext<Router> & BaseContext,
): Promise<Response> {
  const { system } = context;
  const response = await fetchRequestHandler({
    endpoint: "/trpc",
    req: c.req.raw,
    router,
    maxBatchSize: MAX_BATCH_SIZE,
    createContext: () => context,
    responseMeta: ({ errors }) => ({
      headers: new Headers([["cache-control", "no-store"], ...retryAfter(errors)]),
    }),
    onError({ error, path }) {
      if (error.code !== "INTERNAL_SERVER_ERROR" || error.cause instanceof DomainError) return;
      system.logger.error({ err: error, requestId: system.requestId, procedure: path }, "call failed");
    },
  });
  // Through the context's own constructor, which adds the cookies and headers set on the way.
  return c.newResponse(response.body, response);
}

/** The longest wait of a batch. */
function retryAfter(errors: TRPCError[]): [string, string][] {
  const waits = errors.flatMap(({ cause }) =>
    cause instanceof DomainError && cause.code === "RATE_LIMITED" ? Number(cause.parameters.seconds) : [],
  );
  return waits.length === 0 ? [] : [["retry-after", String(Math.max(...waits))]];
}
