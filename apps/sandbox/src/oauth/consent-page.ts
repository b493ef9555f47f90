import { html } from "hono/html";
import { avatar, handle, limitation } from "../pages/account-parts.ts";
import { type Html, layout } from "../pages/layout.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { type Account, findAccount, listAccounts, type Network } from "../store/accounts.ts";
import { businessOf, listGoogleAccounts } from "../store/google-accounts.ts";
import type { Flow } from "../store/grants.ts";
import { type AuthorizeRequest, SCOPES } from "./parse-authorize-request.ts";
import { SANDBOX_APP, SANDBOX_PERSON } from "./sandbox-app.ts";

const LOOKS: Record<Flow, { name: string; network: Network }> = {
  "instagram-login": { name: "Instagram", network: "instagram" },
  "facebook-login": { name: "Facebook", network: "facebook" },
  "whatsapp-signup": { name: "WhatsApp", network: "whatsapp" },
  "google-login": { name: "Google", network: "google-business" },
};

/** The page on which a person shares accounts with the app. The form posts back to its own address. */
export function consentPage(ctx: SandboxCtx, request: AuthorizeRequest, problem: string | null): Html {
  const { name, network } = LOOKS[request.flow];
  return layout({
    title: "Share accounts",
    content: html`<main class="consent">
      <form method="post" class="dialog ${network}">
        <header>
          <p class="kicker"><span class="dot ${network}"></span>${name} log-in<span class="stamp">Sandbox</span></p>
          <h1><strong>${SANDBOX_APP.name}</strong> asks for access</h1>
          <p class="muted">${
            request.flow === "instagram-login"
              ? "Choose the account to share. It is made up: no real account is touched."
              : `You are ${SANDBOX_PERSON.name}, a made-up person. Choose what to share: no real account is touched.`
          }</p>
        </header>
        ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ""}
        ${choices(ctx, request)}
        <details class="scopes">
          <summary>What ${SANDBOX_APP.name} may do</summary>
          <ul>${request.scopes.map((scope) => html`<li>${SCOPES[request.flow][scope]}</li>`)}</ul>
        </details>
        <div class="actions">
          <button class="button quiet" name="decision" value="cancel">Cancel</button>
          <button class="button" name="decision" value="allow">Allow</button>
        </div>
        <p class="muted small">You return to ${new URL(request.redirectUri).host}</p>
      </form>
    </main>`,
  });
}

function choices(ctx: SandboxCtx, request: AuthorizeRequest): Html {
  if (request.flow === "instagram-login") return instagramChoice(ctx);
  if (request.flow === "google-login") return placeChoice(ctx);
  return request.flow === "facebook-login" ? pageChoice(ctx, request) : numberChoice(ctx);
}

const numberChoice = (ctx: SandboxCtx): Html => html`<fieldset>
  <legend class="hidden">WhatsApp numbers</legend>
  ${listAccounts(ctx.store, "whatsapp").map((account) => choice(account, "checkbox", true))}
</fieldset>`;

/** Every business account with its places. */
const placeChoice = (ctx: SandboxCtx): Html =>
  html`${listGoogleAccounts(ctx.store).map(
    (business) => html`<fieldset>
  <legend class="business">${business.name}</legend>
  ${listAccounts(ctx.store, "google-business")
    .filter((place) => businessOf(place) === business.id)
    .map((place) => choice(place, "checkbox", true))}
</fieldset>`,
  )}`;

const instagramChoice = (ctx: SandboxCtx): Html => html`<fieldset>
  <legend class="hidden">Instagram accounts</legend>
  ${listAccounts(ctx.store, "instagram").map((account, index) => choice(account, "radio", index === 0))}
</fieldset>`;

function pageChoice(ctx: SandboxCtx, { scopes }: AuthorizeRequest): Html {
  const withInstagram = scopes.includes("instagram_basic");
  return html`<fieldset>
    <legend class="hidden">Pages${withInstagram ? " and their Instagram accounts" : ""}</legend>
    ${listAccounts(ctx.store, "facebook").map((page) => {
      const linked =
        withInstagram && page.linked_instagram_id
          ? findAccount(ctx.store, page.linked_instagram_id)
          : undefined;
      return html`<div class="pair">${choice(page, "checkbox", true)}${linked ? choice(linked, "checkbox", true) : ""}</div>`;
    })}
  </fieldset>`;
}

const choice = (
  account: Account,
  type: "radio" | "checkbox",
  checked: boolean,
): Html => html`<label class="choice">
  <input type="${type}" name="account" value="${account.id}" ${checked ? "checked" : ""}>
  ${avatar(account, "small")}
  <span class="who"><strong>${account.name}</strong><span class="muted">${handle(account)}</span>${limitation(account) ? html`<span class="badge">${limitation(account)}</span>` : ""}</span>
</label>`;
