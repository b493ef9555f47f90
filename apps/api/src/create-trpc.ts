import type { ErrorCode, Problem } from "@businesspro/contracts/errors";
import type { Permission } from "@businesspro/contracts/permissions";
import type { SystemCtx } from "@businesspro/core/context";
import { DomainError } from "@businesspro/core/domain-error";
import { initTRPC, type TRPC_ERROR_CODE_KEY, TRPCError } from "@trpc/server";
import { ZodError } from "zod";

/** What every router of ours knows of a request. Made once for each; a batch shares it. */
export type BaseContext = {
  system: SystemCtx;
  /** Counts one call of a batch. @throws DomainError `rate-limited` */
  countCall: () => Promise<void>;
};

/** What a procedure of an organisation asks of a role. */
export type ProcedureMeta = { permission?: Permission };

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
const notFound: Problem = { code: "NOT_FOUND", key: "not-found", parameters: {}, field: null };
const invalidInput: Problem = { code: "INVALID", key: "invalid-input", parameters: {}, field: null };

/** Faults of the request itself, as tRPC names them; all others that are not ours are internal. */
const REQUEST_FAULTS: Partial<Record<TRPC_ERROR_CODE_KEY, Problem>> = {
  NOT_FOUND: notFound,
  BAD_REQUEST: invalidInput,
  PARSE_ERROR: invalidInput,
  PAYLOAD_TOO_LARGE: invalidInput,
  METHOD_NOT_SUPPORTED: invalidInput,
  UNSUPPORTED_MEDIA_TYPE: invalidInput,
};

/** The parts of a router: one mapping of errors, one door for text, one count of calls for all of them. */
export function createTrpc<Context extends BaseContext>() {
  const t = initTRPC
    .context<Context>()
    .meta<ProcedureMeta>()
    .create({
      sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
      errorFormatter({ shape, error, ctx }) {
        const problem = problemOf(error);
        return {
          ...shape,
          message: problem.key,
          data: {
            code: shape.data.code,
            httpStatus: shape.data.httpStatus,
            problem,
            requestId: ctx?.system.requestId ?? null,
          },
        };
      },
    });
  const anyone = t.procedure
    .use(async ({ next }) => {
      const result = await next();
      if (!result.ok) throw mapped(result.error);
      // A stream fails after its procedure has returned.
      return isStream(result.data) ? { ...result, data: mapStream(result.data) } : result;
    })
    .use(async ({ ctx, next }) => {
      await (ctx as BaseContext).countCall();
      return next();
    })
    // Text that no column or JSON document of the database can hold is refused at the door.
    .use(async ({ getRawInput, next }) => {
      if (!isStorable(await getRawInput())) throw new DomainError("INVALID", "invalid-input");
      return next();
    });
  return { router: t.router, anyone };
}

function problemOf({ cause, code }: TRPCError): Problem {
  if (cause instanceof DomainError) return cause.problem;
  const problem = REQUEST_FAULTS[code] ?? internal;
  const path = cause instanceof ZodError ? (cause.issues[0]?.path ?? []) : [];
  return path.length === 0 ? problem : { ...problem, field: path.join(".") };
}

function mapped(error: unknown): unknown {
  const domain = error instanceof TRPCError ? error.cause : error;
  return domain instanceof DomainError ? new TRPCError({ code: CODES[domain.code], cause: domain }) : error;
}

function isStream(data: unknown): data is AsyncIterable<unknown> {
  return typeof data === "object" && data !== null && Symbol.asyncIterator in data;
}

async function* mapStream(stream: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* stream;
  } catch (error) {
    throw mapped(error);
  }
}

/** No input of ours nests deeper. */
const MAX_DEPTH = 20;

function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return value.isWellFormed() && !value.includes("\0");
  if (typeof value !== "object" || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((part) => isStorable(part, depth + 1));
}
