import { DomainError } from "@businesspro/core/domain-error";
import type { Context, MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { csrf } from "hono/csrf";
import { readBearer } from "./request-context.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Requests that change something come from our own pages only. Three locks, because each one alone has been opened:
 * the type of a form's body, the origin, and a header that another site cannot send without our consent.
 */
export function guardChanges(publicUrl: string): MiddlewareHandler {
  const isOwn = (origin: string, c: Context) =>
    origin === new URL(publicUrl).origin || hostOf(origin) === c.req.header("host");
  const guard: MiddlewareHandler = every(csrf({ origin: isOwn }), async (c, next) => {
    if (!READING.has(c.req.method)) {
      const origin = c.req.header("origin");
      const site = c.req.header("sec-fetch-site");
      const foreign =
        (origin !== undefined && !isOwn(origin, c)) || (site !== undefined && site !== "same-origin");
      if (foreign || c.req.header("x-requested-with") !== "businesspro") {
        throw new DomainError("FORBIDDEN", "forbidden");
      }
    }
    await next();
  });
  // Another site cannot send this header without our consent, and the cookie is not looked at beside it.
  return (c, next) => (readBearer(c) === null ? guard(c, next) : next());
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
