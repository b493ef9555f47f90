import { DomainError } from "@businesspro/core/domain-error";
import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { answerProblem } from "./answer-problem.ts";

/** Of the input of all calls of a batch together. Pictures have a route and a limit of their own. */
const PROCEDURE_BODY_BYTES = 1024 * 1024;

export function limitInput(): MiddlewareHandler {
  return bodyLimit({
    maxSize: PROCEDURE_BODY_BYTES,
    onError: (c) => answerProblem(c, new DomainError("INVALID", "invalid-input").problem, 413),
  });
}
