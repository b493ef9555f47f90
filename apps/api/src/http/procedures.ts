import type { CallCounter } from "@businesspro/core/identity/call-counter";
import { limitedAddress } from "@businesspro/core/identity/limited-address";
import type { Handler } from "hono";
import { appRouter } from "../router.ts";
import type { RequestContext } from "../trpc.ts";
import { answerCalls } from "./answer-calls.ts";
import type { ApiEnv } from "./request-context.ts";
import type { SessionCookie } from "./session-cookie.ts";

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
    return answerCalls(c, appRouter, context);
  };
}
