import type { ErrorKey, ErrorParameters } from "@businesspro/contracts/errors";

/** A problem as the owner reads it. `offline` is the browser's own: no answer came at all. */
export type ShownProblem = { key: ErrorKey | "offline"; parameters: ErrorParameters; field: string | null };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parametersOf(value: unknown): ErrorParameters {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string | number] =>
      ["string", "number"].includes(typeof entry[1]),
    ),
  );
}

/** Reads the `problem` that the api puts on the wire (tRPC's `error.data.problem`, uploads' `problem`). */
export function readProblem(carrier: unknown): ShownProblem | null {
  if (!isRecord(carrier) || !isRecord(carrier.problem)) return null;
  const { key, parameters, field } = carrier.problem;
  if (typeof key !== "string") return null;
  return {
    key: key as ErrorKey,
    parameters: parametersOf(parameters),
    field: typeof field === "string" ? field : null,
  };
}

/** Carries a problem where no tRPC client stands between: uploads, the calls before the app. */
export class ProblemError extends Error {
  readonly data: { problem: ShownProblem };
  constructor(problem: ShownProblem) {
    super(problem.key);
    this.data = { problem };
  }
}

export const OFFLINE: ShownProblem = { key: "offline", parameters: {}, field: null };
export const INTERNAL: ShownProblem = { key: "internal", parameters: {}, field: null };

/** What to tell about anything thrown. An error without an answer from the api means that the way there is broken. */
export function problemOf(error: unknown): ShownProblem {
  const data = isRecord(error) ? error.data : undefined;
  const problem = readProblem(data);
  if (problem) return problem;
  return data === undefined && isTransportError(error) ? OFFLINE : INTERNAL;
}

function isTransportError(error: unknown): boolean {
  if (error instanceof TypeError) return true;
  return isRecord(error) && isTransportError(error.cause);
}
