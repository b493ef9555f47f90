import { DomainError } from "@businesspro/core/domain-error";
import type { CallCounter } from "@businesspro/core/identity/call-counter";
import { limitedAddress } from "@businesspro/core/identity/limited-address";
import type { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Handler } from "hono";
import { appRouter } from "../router.ts";
import type { RequestContext } from "../trpc.ts";
import type { ApiEnv } from "./request-context.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** Calls in one request. Each of them counts towards the limits. */
const MAX_BATCH_SIZE = 10;

export function procedures(cookie: SessionCookie, calls: CallCounter): Handler<ApiEnv> {
  return async (c) => {
    const system = c.get("system");
    const session = c.get("session");
    // Before the answer begins: a streamed one can no longer renew or clear the cookie.
    await session().catch(() => null);
    const context: RequestContext = {
      system,
      user: async () => (await session())?.user ?? null,
      tenant: async () => (await session())?.tenant ?? null,
      countCall: async () => {
        const person = (await session())?.user.userId;
        await calls.count(person ?? limitedAddress(system));
      },
      setSessionCookie: (value) => cookie.write(c, value),
      clearSessionCookie: () => cookie.clear(c),
    };
    const response = await fetchRequestHandler({
      endpoint: "/trpc",
      req: c.req.raw,
      router: appRouter,
      maxBatchSize: MAX_BATCH_SIZE,
      createContext: () => context,
      responseMeta: ({ errors }) => ({
        headers: new Headers([["cache-control", "no-store"], ...retryAfter(errors)]),
      }),
      onError({ error, path }) {
        if (error.code !== "INTERNAL_SERVER_ERROR" || error.cause instanceof DomainError) return;
        system.logger.error({ err: error, procedure: path }, "call failed");
      },
    });
    // Through the context's own constructor, which adds the cookies and headers set on the way.
    return c.newResponse(response.body, response);
  };
}

/** The longest wait of a batch. */
function retryAfter(errors: TRPCError[]): [string, string][] {
  const waits = errors.flatMap(({ cause }) =>
    cause instanceof DomainError && cause.code === "RATE_LIMITED" ? Number(cause.parameters.seconds) : [],
  );
  return waits.length === 0 ? [] : [["retry-after", String(Math.max(...waits))]];
}
