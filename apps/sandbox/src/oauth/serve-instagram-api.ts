import { logArrival, logOutcome } from "../graph/call-log.ts";
import { readParameters } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { exchangeOnInstagram } from "./exchange-on-instagram.ts";
import { InstagramCodeError } from "./oauth-errors.ts";

/** api.instagram.com: the code exchange and nothing else, with its own error envelope. */
export async function serveInstagramApi(ctx: SandboxCtx, request: Request): Promise<Response> {
  const rest = new URL(request.url).pathname.slice("/api.instagram.com".length);
  const parameters = (await readParameters(request)) ?? new Map();
  const logged = logArrival(ctx, {
    host: "api.instagram.com",
    method: request.method,
    path: rest,
    parameters,
  });
  try {
    if (rest.replace(/\/$/, "") !== "/oauth/access_token" || request.method !== "POST")
      throw new InstagramCodeError("Unsupported request");
    const body = exchangeOnInstagram(ctx, parameters);
    logOutcome(ctx, logged, 200, null);
    return Response.json(body, {
      headers: { "cache-control": "private, no-cache, no-store, must-revalidate" },
    });
  } catch (error) {
    if (!(error instanceof InstagramCodeError)) throw error;
    logOutcome(ctx, logged, 400, "400");
    return Response.json(
      { error_type: "OAuthException", code: 400, error_message: error.message },
      { status: 400 },
    );
  }
}
