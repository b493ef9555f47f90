import type { StaffCtx, SystemCtx } from "@businesspro/core/context";
import { resolveStaffSession } from "@businesspro/core/staff/resolve-staff-session";
import type { MiddlewareHandler } from "hono";
import type { SessionCookie } from "../http/session-cookie.ts";

export type AdminEnv = {
  Variables: {
    system: SystemCtx;
    /** Resolved at most once for each request; null when nobody of the staff is signed in. */
    staff: () => Promise<StaffCtx | null>;
  };
};

/** A way to learn who of the staff sent a request. */
export function staffSession(cookie: SessionCookie): MiddlewareHandler<AdminEnv> {
  return async (c, next) => {
    let resolving: Promise<StaffCtx | null> | undefined;
    const resolve = async () => {
      const value = cookie.read(c);
      const found = value ? await resolveStaffSession(c.get("system"), value) : null;
      if (value && !found) cookie.clear(c);
      return found;
    };
    c.set("staff", () => {
      resolving ??= resolve();
      return resolving;
    });
    await next();
  };
}
