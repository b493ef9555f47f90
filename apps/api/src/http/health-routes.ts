import { readReadiness } from "@businesspro/core/health/read-readiness";
import { Hono } from "hono";
import type { SystemEnv } from "./request-context.ts";

export function healthRoutes(): Hono<SystemEnv> {
  const routes = new Hono<SystemEnv>();
  routes.use(async (c, next) => {
    c.header("cache-control", "no-store");
    await next();
  });
  /** The process answers; says nothing of what it needs. */
  routes.get("/healthz", (c) => c.json({ status: "ok" }));
  /** The process can serve: names what is missing where it cannot. */
  routes.get("/readyz", async (c) => {
    const missing = await readReadiness(c.get("system"));
    return c.json({ ready: missing.length === 0, missing }, missing.length === 0 ? 200 : 503);
  });
  return routes;
}
