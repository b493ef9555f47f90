import { messagePage } from "../pages/message-page.ts";
import { respondWithPage } from "../pages/respond.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findAccount, type Network } from "../store/accounts.ts";
import { type Flow, insertCode } from "../store/grants.ts";
import { makeCode, makeGoogleCode } from "../store/make-ids.ts";
import { consentPage } from "./consent-page.ts";
import { type AuthorizeRequest, parseAuthorizeRequest } from "./parse-authorize-request.ts";
import { LIFETIME, SANDBOX_APP } from "./sandbox-app.ts";

/** GET shows the consent page, POST takes its form: `decision` allow or cancel, `account` once for each shared account. */
export async function serveConsent(ctx: SandboxCtx, flow: Flow, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const asked = parseAuthorizeRequest(flow, url.searchParams);
  if (typeof asked === "string")
    return await respondWithPage(messagePage("This log-in cannot go on", asked), { status: 400 });
  const show = (problem: string | null) =>
    respondWithPage(consentPage(ctx, asked, problem), {
      status: problem === null ? 200 : 422,
      formTarget: new URL(asked.redirectUri).origin,
    });
  if (request.method !== "POST") return await show(null);

  const sender = request.headers.get("origin");
  if (sender !== null && sender !== url.origin && sender !== ctx.publicUrl)
    return await respondWithPage(
      messagePage("Not from this page", "The answer must come from the consent page itself."),
      { status: 403 },
    );
  const form = await request.formData().catch(() => new FormData());
  if (form.get("decision") !== "allow") return redirect(asked, DENIALS[flow]);
  const chosen = choose(ctx, flow, form.getAll("account").map(String));
  if (chosen.length === 0) return await show("Choose at least one account, or press Cancel.");
  return redirect(asked, { code: issueCode(ctx, asked, chosen) });
}

/** Of the ids in the form those that exist in this flow: one account with Instagram Login, any number with the others. */
function choose(ctx: SandboxCtx, flow: Flow, ids: string[]): string[] {
  const known = ids.map((id) => findAccount(ctx.store, id)).filter((account) => account !== undefined);
  const offered = OFFERED[flow];
  if (flow !== "instagram-login")
    return known.filter(({ network }) => offered.includes(network)).map(({ id }) => id);
  return known
    .filter(({ network }) => network === "instagram")
    .slice(0, 1)
    .map(({ id }) => id);
}

function issueCode(ctx: SandboxCtx, asked: AuthorizeRequest, accountIds: string[]): string {
  const code = asked.flow === "google-login" ? makeGoogleCode() : makeCode();
  insertCode(ctx.store, {
    code,
    flow: asked.flow,
    client_id: SANDBOX_APP.clientId,
    redirect_uri: asked.redirectUri,
    scopes: asked.scopes.join(","),
    account_ids: accountIds.join(","),
    offline: asked.offline ? 1 : 0,
    expires_at: ctx.now().getTime() + CODE_LIFETIME[asked.flow],
  });
  return code;
}

const OFFERED: Record<Flow, readonly Network[]> = {
  "instagram-login": ["instagram"],
  "facebook-login": ["facebook", "instagram"],
  "whatsapp-signup": ["whatsapp"],
  "google-login": ["google-business"],
};

const CODE_LIFETIME: Record<Flow, number> = {
  "instagram-login": LIFETIME.instagramCode,
  "facebook-login": LIFETIME.facebookCode,
  "whatsapp-signup": LIFETIME.facebookCode,
  "google-login": LIFETIME.googleCode,
};

const DENIALS: Record<Flow, Record<string, string>> = {
  "instagram-login": {
    error: "access_denied",
    error_description: "The user denied your request",
    error_reason: "user_denied",
  },
  "facebook-login": {
    error: "access_denied",
    error_code: "200",
    error_description: "Permissions error",
    error_reason: "user_denied",
  },
  "whatsapp-signup": {
    error: "access_denied",
    error_code: "200",
    error_description: "Permissions error",
    error_reason: "user_denied",
  },
  "google-login": { error: "access_denied" },
};

const MARKS: Record<Flow, string> = {
  "instagram-login": "#_",
  "facebook-login": "#_=_",
  "whatsapp-signup": "#_=_",
  "google-login": "",
};

/** Meta's networks leave a mark behind the address. */
function redirect({ flow, redirectUri, state }: AuthorizeRequest, answer: Record<string, string>): Response {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  if (state !== null) target.searchParams.set("state", state);
  const location = `${target.href}${MARKS[flow]}`;
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}
