import type { Services } from "@businesspro/core/context";
import { createCallCounter } from "@businesspro/core/identity/call-counter";
import { limitedAddress } from "@businesspro/core/identity/limited-address";
import { Hono } from "hono";
import { answerCalls } from "../http/answer-calls.ts";
import { answerError, answerNotFound } from "../http/answer-problem.ts";
import { finishBody } from "../http/finish-body.ts";
import { guardChanges } from "../http/guard-changes.ts";
import { limitInput } from "../http/limit-input.ts";
import { systemContext } from "../http/request-context.ts";
import { securityHeaders } from "../http/security-headers.ts";
import { sessionCookie } from "../http/session-cookie.ts";
import { webApp } from "../http/web-app.ts";
import { type AdminEnv, staffSession } from "./admin-context.ts";
import { adminRouter } from "./admin-router.ts";

/**
 * The internal panel, for a listener of its own: nothing of the owner's app can be reached here, and nothing of this there.
 *
 * @param options.webFolder the built panel, absolute
 */
export function createAdminApp(services: Services, options: { webFolder: string }): Hono<AdminEnv> {
  const { environment } = services;
  const cookie = sessionCookie(environment.adminUrl, "staff");
  const calls = createCallCounter();
  const app = new Hono<AdminEnv>();
  app.onError(answerError);
  app.notFound(answerNotFound);
  app.use(systemContext(services));
  app.use(staffSession(cookie));
  app.use(securityHeaders(environment, environment.adminUrl));
  app.use(finishBody());
  app.use(guardChanges(environment.adminUrl));
  app.use("/trpc/*", limitInput());
  app.all("/trpc/*", async (c) => {
    const [system, staff] = [c.get("system"), c.get("staff")];
    return answerCalls(c, adminRouter, {
      system,
      staff,
      countCall: async () => calls.count((await staff())?.staffId ?? limitedAddress(system)),
      setStaffCookie: (value) => cookie.write(c, value),
      clearStaffCookie: () => cookie.clear(c),
    });
  });
  app.route("/", webApp(options.webFolder));
  return app;
}
