import { IMPERSONATION_PATH } from "@businesspro/core/admin/allow-impersonation";
import { beginImpersonation } from "@businesspro/core/identity/begin-impersonation";
import { Hono } from "hono";
import type { ApiEnv } from "./request-context.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** Where staff come from the internal panel with a ticket that works once. */
export function impersonationRoutes(cookie: SessionCookie): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get(`${IMPERSONATION_PATH}:ticket`, async (c) => {
    c.header("cache-control", "no-store");
    c.header("referrer-policy", "no-referrer");
    const cookieValue = await beginImpersonation(c.get("system"), c.req.param("ticket"));
    if (cookieValue === null)
      return c.text("This link was used or is too old. Ask for a new one in the internal panel.\n", 410);
    cookie.write(c, cookieValue);
    return c.redirect("/");
  });
  return routes;
}
