import type { ErrorCode, Problem } from "@businesspro/contracts/errors";
import type { SystemCtx, TenantCtx, UserCtx } from "@businesspro/core/context";
import { DomainError } from "@businesspro/core/domain-error";
import { initTRPC, type TRPC_ERROR_CODE_KEY, TRPCError } from "@trpc/server";

/** Made once for each HTTP request; a batch shares it. */
export type RequestContext = {
  system: SystemCtx;
  /** Resolved at most once for each request; null when nobody is signed in. */
  user: () => Promise<UserCtx | null>;
  /** The session's organisation, membership checked. */
  tenant: () => Promise<TenantCtx | null>;
  setSessionCookie: (value: string, expiresAt: Date) => void;
  clearSessionCookie: () => void;
};

const CODES = {
  UNAUTHENTICATED: "UNAUTHORIZED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  INVALID: "BAD_REQUEST",
  CONFLICT: "CONFLICT",
  LIMIT_EXCEEDED: "FORBIDDEN",
  RATE_LIMITED: "TOO_MANY_REQUESTS",
  UPSTREAM: "BAD_GATEWAY",
} as const satisfies Record<ErrorCode, TRPC_ERROR_CODE_KEY>;

const internal: Problem = { code: "UPSTREAM", key: "internal", parameters: {}, field: null };
const invalidInput: Problem = { code: "INVALID", key: "invalid-input", parameters: {}, field: null };

const t = initTRPC.context<RequestContext>().create({
  errorFormatter({ shape, error, ctx }) {
    const problem =
      error.cause instanceof DomainError
        ? error.cause.problem
        : error.code === "BAD_REQUEST"
          ? invalidInput
          : internal;
    return {
      ...shape,
      message: problem.key,
      data: { code: shape.data.code, httpStatus: shape.data.httpStatus, problem, requestId: ctx?.system.requestId ?? null },
    };
  },
});

const mapErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof DomainError) {
    throw new TRPCError({ code: CODES[result.error.cause.code], cause: result.error.cause });
  }
  return result;
});

export const router = t.router;
export const createCaller = t.createCallerFactory;
export const anyone = t.procedure.use(mapErrors);

export const signedIn = anyone.use(async ({ ctx, next }) => {
  const user = await ctx.user();
  if (!user) throw new DomainError("UNAUTHENTICATED", "unauthenticated");
  return next({ ctx: { user } });
});

export const member = anyone.use(async ({ ctx, next }) => {
  const tenant = await ctx.tenant();
  if (!tenant) throw new DomainError("UNAUTHENTICATED", "unauthenticated");
  return next({ ctx: { tenant } });
});
