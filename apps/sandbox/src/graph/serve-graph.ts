import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { answerGraphCall } from "./answer-graph-call.ts";
import { readToken } from "./authenticate.ts";
import { logArrival, logOutcome, logSubject } from "./call-log.ts";
import { ConnectionDropped, GatewayFailure, type GraphHost } from "./graph-call.ts";
import { GraphError, graphErrorBody, makeTraceId } from "./graph-error.ts";
import { unknownFailure } from "./graph-errors.ts";
import { readParameters } from "./read-parameters.ts";
import { usageHeaders } from "./usage-headers.ts";

/** Null: no answer, break the connection. */
export async function serveGraph(
  ctx: SandboxCtx,
  host: GraphHost,
  request: Request,
  origin: string,
): Promise<Response | null> {
  const rest = new URL(request.url).pathname.slice(`/${host}`.length);
  const parameters = await readParameters(request);
  const token = readToken(request, parameters ?? new Map());
  const logged = logArrival(ctx, {
    host,
    method: request.method,
    path: rest,
    parameters: parameters ?? new Map(),
  });
  let subject: Account | null = null;
  try {
    const body = await answerGraphCall(ctx, {
      host,
      method: request.method,
      rest,
      parameters,
      token,
      origin,
      onSubject(account, kind) {
        subject = account;
        logSubject(ctx, logged, account.id, kind);
      },
    });
    ctx.usage.count(subjectId(subject), ctx.now());
    logOutcome(ctx, logged, 200, null);
    return answer(ctx, subject, rest, 200, JSON.stringify(body), null);
  } catch (error) {
    ctx.usage.count(subjectId(subject), ctx.now());
    if (error instanceof ConnectionDropped) {
      logOutcome(ctx, logged, null, "connection-dropped");
      return null;
    }
    if (error instanceof GatewayFailure) {
      logOutcome(ctx, logged, error.status, "gateway");
      const page = `<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Sorry, something went wrong.</h1></body></html>`;
      return new Response(page, {
        status: error.status,
        headers: { "content-type": "text/html; charset=utf-8" },
      });
    }
    const refusal = error instanceof GraphError ? error : unknownFailure();
    if (refusal !== error) ctx.report("a Graph call failed inside the sandbox", error);
    const { code, subcode, status = 400 } = refusal.detail;
    logOutcome(ctx, logged, status, subcode === undefined ? String(code) : `${code}/${subcode}`);
    return answer(ctx, subject, rest, status, null, refusal);
  }
}

const subjectId = (subject: Account | null): string | null => subject?.id ?? null;

function answer(
  ctx: SandboxCtx,
  account: Account | null,
  rest: string,
  status: number,
  body: string | null,
  refusal: GraphError | null,
): Response {
  const traceId = makeTraceId();
  const headers: Record<string, string> = {
    "content-type": "application/json; charset=UTF-8",
    "cache-control": "private, no-cache, no-store, must-revalidate",
    "facebook-api-version": /^\/(v\d+\.\d+)/.exec(rest)?.[1] ?? "v25.0",
    "x-fb-trace-id": traceId,
    ...usageHeaders(ctx, account, refusal),
  };
  if (refusal?.detail.code === 190)
    headers["www-authenticate"] = `OAuth "Facebook Platform" "invalid_token" "${refusal.message}"`;
  return new Response(refusal ? JSON.stringify(graphErrorBody(refusal, traceId)) : body, { status, headers });
}
