import type { ErrorCode, Problem } from "@businesspro/contracts/errors";
import { DomainError } from "@businesspro/core/domain-error";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { SystemContext } from "./request-context.ts";

const STATUS = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID: 400,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 403,
  RATE_LIMITED: 429,
  UPSTREAM: 502,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>;

const internal: Problem = { code: "UPSTREAM", key: "internal", parameters: {}, field: null };

/** Answers for every route outside the procedures. What is not a problem of ours goes to the log and stays there. */
export function answerError(error: Error, c: SystemContext): Response {
  if (error instanceof DomainError) return answerProblem(c, error.problem, STATUS[error.code]);
  if (error instanceof HTTPException && error.status < 500) {
    const forbidden = new DomainError("FORBIDDEN", "forbidden");
    const invalid = new DomainError("INVALID", "invalid-input");
    return answerProblem(c, (error.status === 403 ? forbidden : invalid).problem, error.status);
  }
  const { logger } = c.get("system");
  logger.error({ err: error, method: c.req.method, path: c.req.path }, "request failed");
  return answerProblem(c, internal, 500);
}

export function answerNotFound(c: SystemContext): Response {
  return answerProblem(c, new DomainError("NOT_FOUND", "not-found").problem, 404);
}

/** @param status where it is more exact than what the problem's code says */
export function answerProblem(c: SystemContext, problem: Problem, status: ContentfulStatusCode): Response {
  const { requestId } = c.get("system");
  const { seconds } = problem.parameters;
  if (status === 429 && seconds !== undefined) c.header("retry-after", String(seconds));
  c.header("cache-control", "no-store");
  // Clients of the procedures read an error in one envelope only.
  if (c.req.path.startsWith("/trpc/")) {
    const data = { code: problem.code, httpStatus: status, problem, requestId };
    return c.json({ error: { message: problem.key, code: -32603, data } }, status);
  }
  return c.json({ problem, requestId }, status);
}
