import type { inferInput, inferOutput } from "@trpc/tanstack-react-query";
import { INTERNAL, OFFLINE, ProblemError, readProblem } from "./problem.ts";
import type { trpc } from "./trpc.ts";

type Auth = (typeof trpc)["auth"];
type Calls = {
  "auth.session": { input: undefined; output: inferOutput<Auth["session"]> };
  "auth.logIn": { input: inferInput<Auth["logIn"]>; output: inferOutput<Auth["logIn"]> };
  "auth.requestPasswordReset": {
    input: inferInput<Auth["requestPasswordReset"]>;
    output: inferOutput<Auth["requestPasswordReset"]>;
  };
  "auth.checkResetLink": { input: inferInput<Auth["checkResetLink"]>; output: undefined };
  "auth.resetPassword": { input: inferInput<Auth["resetPassword"]>; output: undefined };
  "auth.verifyEmail": { input: inferInput<Auth["verifyEmail"]>; output: undefined };
  "auth.signUp": { input: inferInput<Auth["signUp"]>; output: inferOutput<Auth["signUp"]> };
};

/**
 * One procedure over plain fetch, for the doors of the app. They would otherwise load the whole query layer
 * (about 21 kB) before the owner can type her e-mail; the types are the router's all the same.
 */
export async function callProcedure<Path extends keyof Calls>(
  path: Path,
  input: Calls[Path]["input"],
): Promise<Calls[Path]["output"]> {
  const isQuery = input === undefined;
  const response = await fetch(`/trpc/${path}`, {
    method: isQuery ? "GET" : "POST",
    headers: { "content-type": "application/json", "x-requested-with": "businesspro" },
    ...(isQuery ? {} : { body: JSON.stringify(input) }),
  }).catch(() => {
    throw new ProblemError(OFFLINE);
  });
  const answer: unknown = await response.json().catch(() => null);
  const { result, error } = (answer ?? {}) as {
    result?: { data: Calls[Path]["output"] };
    error?: { data?: unknown };
  };
  if (result) return result.data;
  throw new ProblemError(readProblem(error?.data) ?? INTERNAL);
}
