import { completeConnect } from "@businesspro/core/accounts/complete-connect";
import { Hono } from "hono";
import type { ApiEnv } from "./request-context.ts";

/** Where networks send the browser back to. Whatever happened, it ends on a page of the app. */
export function oauthRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get("/oauth/callback", async (c) => {
    c.header("cache-control", "no-store");
    // The query holds a code that opens an account: no page after this one learns it.
    c.header("referrer-policy", "no-referrer");
    const session = await c.get("session")();
    if (!session) return c.redirect("/accounts?problem=unauthenticated");
    const [state = null, code = null, error = null] = ["state", "code", "error"].map((name) =>
      c.req.query(name),
    );
    const { redirectTo } = await completeConnect(session.user, { state, code, error });
    return c.redirect(redirectTo);
  });
  return routes;
}
