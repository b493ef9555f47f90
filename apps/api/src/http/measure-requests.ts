import type { Services } from "@businesspro/core/context";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { ApiEnv } from "./request-context.ts";

/** Counts answers by the route's pattern, never by the address that was asked for. */
export function measureRequests({ metrics }: Services): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const end = metrics.requests.startTimer({ method: c.req.method });
    await next();
    end({ route: routePath(c), status: c.res.status });
  };
}
