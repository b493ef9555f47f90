import { logArrival, logOutcome, logSubject } from "../graph/call-log.ts";
import { ConnectionDropped, GatewayFailure } from "../graph/graph-call.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { JsonObject } from "../graph/json.ts";
import { readParameters } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { answerGoogleCall } from "./answer-google-call.ts";
import type { GoogleHost } from "./google-call.ts";
import { GoogleError, googleErrorBody } from "./google-error.ts";
import { internalError } from "./google-errors.ts";
import { translateRefusal } from "./translate-refusal.ts";

/** Null: no answer, break the connection. */
export async function serveGoogle(
  ctx: SandboxCtx,
  host: GoogleHost,
  request: Request,
  origin: string,
): Promise<Response | null> {
  const path = new URL(request.url).pathname.slice(`/${host}`.length);
  const body = await readParameters(request);
  const arrival = { host, method: request.method, path, parameters: body ?? new Map() };
  const logged = logArrival(ctx, arrival);
  try {
    const answer = await answerGoogleCall(ctx, {
      host,
      request,
      path,
      body,
      origin,
      onSubject: (account, kind) => logSubject(ctx, logged, account.id, kind),
    });
    logOutcome(ctx, logged, 200, null);
    return respond(200, answer);
  } catch (error) {
    if (error instanceof ConnectionDropped) {
      logOutcome(ctx, logged, null, "connection-dropped");
      return null;
    }
    if (error instanceof GatewayFailure) {
      logOutcome(ctx, logged, error.status, "gateway");
      const page = `<!DOCTYPE html><html lang=en><title>Error ${error.status} (Server Error)!!1</title><p>The server encountered a temporary error and could not complete your request.</html>`;
      return new Response(page, {
        status: error.status,
        headers: { "content-type": "text/html; charset=UTF-8" },
      });
    }
    const refusal = toGoogleError(error);
    if (!refusal) ctx.report("a call to Google failed inside the sandbox", error);
    const told = refusal ?? internalError();
    logOutcome(ctx, logged, told.code, told.status);
    return respond(told.code, googleErrorBody(told));
  }
}

function toGoogleError(error: unknown): GoogleError | null {
  if (error instanceof GoogleError) return error;
  return error instanceof GraphError ? translateRefusal(error) : null;
}

const respond = (status: number, body: JsonObject): Response =>
  new Response(JSON.stringify(body, null, 2), {
    status,
    headers: {
      "content-type": "application/json; charset=UTF-8",
      "cache-control": "private",
      vary: "Origin, X-Origin, Referer",
    },
  });
