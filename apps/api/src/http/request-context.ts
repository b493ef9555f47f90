import { randomUUID } from "node:crypto";
import type { Services, SystemCtx } from "@businesspro/core/context";
import { resolveClient } from "@businesspro/core/identity/resolve-client";
import { type ResolvedSession, resolveSession } from "@businesspro/core/identity/resolve-session";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { clientAddress } from "./client-address.ts";
import type { SessionCookie } from "./session-cookie.ts";

/** What every request of either app knows. */
export type SystemEnv = { Variables: { system: SystemCtx } };

/** What answers of either app are made with: a context of more is one too. */
export type SystemContext = Pick<Context, "header" | "json" | "req"> & { get: (key: "system") => SystemCtx };

export type ApiEnv = {
  Variables: {
    system: SystemCtx;
    /** Resolved at most once for each request; null when nobody is signed in. */
    session: () => Promise<ResolvedSession | null>;
  };
};

/** Gives every request an id and the services. */
export function systemContext(services: Services): MiddlewareHandler<SystemEnv> {
  return async (c, next) => {
    const requestId = randomUUID();
    const remote = getConnInfo(c).remote.address;
    const system: SystemCtx = {
      ...services,
      logger: services.logger.child({ requestId }),
      actor: { type: "anonymous" },
      requestId,
      ipAddress: clientAddress(remote, c.req.header("x-forwarded-for"), services.environment.trustedProxies),
      userAgent: c.req.header("user-agent") ?? null,
    };
    c.set("system", system);
    c.header("x-request-id", requestId);
    await next();
  };
}

/** A way to learn which customer sent it. */
export function customerSession(cookie: SessionCookie): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    let resolving: Promise<ResolvedSession | null> | undefined;
    c.set("session", () => {
      resolving ??= readSession(c, cookie);
      return resolving;
    });
    await next();
  };
}

/** Stands in place of the cookie, which then counts for nothing. null: no such header. */
export function readBearer(c: Context): string | null {
  const [, token] = /^bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
  return token ?? null;
}

async function readSession(c: Context<ApiEnv>, cookie: SessionCookie): Promise<ResolvedSession | null> {
  const bearer = readBearer(c);
  if (bearer !== null) return resolveClient(c.get("system"), bearer);
  const value = cookie.read(c);
  if (!value) return null;
  const session = await resolveSession(c.get("system"), value);
  if (session === null) cookie.clear(c);
  else if (session.renewedUntil !== null) cookie.write(c, value);
  return session;
}
