import { randomUUID } from "node:crypto";
import type { Services, SystemCtx } from "@businesspro/core/context";
import { resolveClient } from "@businesspro/core/identity/resolve-client";
import { type ResolvedSession, resolveSession } from "@businesspro/core/identity/resolve-session";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { clientAddress } from "./client-address.ts";
import type { SessionCookie } from "./session-cookie.ts";

export type ApiEnv = {
  Variables: {
    system: SystemCtx;
    /** Resolved at most once for each request; null when nobody is signed in. */
    session: () => Promise<ResolvedSession | null>;
  };
};

/** Gives every request an id, the services, and a way to learn who sent it. */
export function requestContext(services: Services, cookie: SessionCookie): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const requestId = randomUUID();
    const remote = getConnInfo(c).remote.address;
    const system: SystemCtx = {
      ...services,
      actor: { type: "anonymous" },
      requestId,
      ipAddress: clientAddress(remote, c.req.header("x-forwarded-for"), services.environment.trustedProxies),
      userAgent: c.req.header("user-agent") ?? null,
    };
    let resolving: Promise<ResolvedSession | null> | undefined;
    c.set("system", system);
    c.set("session", () => {
      resolving ??= readSession(c, system, cookie);
      return resolving;
    });
    c.header("x-request-id", requestId);
    await next();
  };
}

/** Stands in place of the cookie, which then counts for nothing. null: no such header. */
export function readBearer(c: Context): string | null {
  const [, token] = /^bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
  return token ?? null;
}

async function readSession(
  c: Context<ApiEnv>,
  system: SystemCtx,
  cookie: SessionCookie,
): Promise<ResolvedSession | null> {
  const bearer = readBearer(c);
  if (bearer !== null) return resolveClient(system, bearer);
  const value = cookie.read(c);
  if (!value) return null;
  const session = await resolveSession(system, value);
  if (session === null) cookie.clear(c);
  else if (session.renewedUntil !== null) cookie.write(c, value);
  return session;
}
