import { html } from "hono/html";
import { listFaults } from "../faults/keep-faults.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { type Account, listAccounts, type Network } from "../store/accounts.ts";
import { countMessages } from "../store/messages.ts";
import { countPosts, findLastPost } from "../store/posts.ts";
import { avatar, handle, limitation } from "./account-parts.ts";
import { feedPath } from "./addresses.ts";
import { formatAge, plural } from "./format.ts";
import { type Html, layout } from "./layout.ts";

/** The sandbox's front page: every account, newest activity on each. */
export function indexPage(ctx: SandboxCtx): Html {
  return layout({
    title: "Accounts",
    live: true,
    content: html`<main class="wide">
      <header class="intro">
        <h1>Sandbox network</h1>
        <p>A stand-in for Instagram, Facebook, WhatsApp and Google Business Profile on this machine. Connect these accounts from the app, publish, and watch posts and messages appear here.</p>
      </header>
      ${section(ctx, "instagram", "Instagram")} ${section(ctx, "facebook", "Facebook Pages")} ${section(ctx, "whatsapp", "WhatsApp numbers")} ${section(ctx, "google-business", "Google Business Profile")}
      <p class="aside">For scripts: <a href="/control/ledger">visible posts as JSON</a></p>
    </main>`,
  });
}

function section(ctx: SandboxCtx, network: Network, title: string): Html {
  const accounts = listAccounts(ctx.store, network);
  return html`<section aria-labelledby="${network}">
    <h2 id="${network}"><span class="dot ${network}"></span>${title}</h2>
    <ul class="accounts">
      ${accounts.map((account) => entry(ctx, account))}
    </ul>
  </section>`;
}

function entry(ctx: SandboxCtx, account: Account): Html {
  const last = findLastPost(ctx.store, account.id);
  const faults = listFaults(ctx.store, account.id).length;
  const limited = limitation(account);
  return html`<li>
    <a class="account" href="${feedPath(account)}">
      ${avatar(account, "medium")}
      <span class="who">
        <strong>${account.name}</strong>
        <span class="muted">${handle(account)}</span>
        <span class="state" id="state-${account.id}" data-live>
          ${
            account.network === "whatsapp"
              ? html`<span class="muted">${plural(countMessages(ctx.store, account.id), "message", "messages")}</span>`
              : last
                ? html`<span>${plural(countPosts(ctx.store, account.id), "post", "posts")}, last ${formatAge(last.published_at, ctx.now())}</span>`
                : limited
                  ? ""
                  : html`<span class="muted">No posts yet</span>`
          }
          ${limited ? html`<span class="badge">${limited}</span>` : ""}
          ${faults > 0 ? html`<span class="badge fault">${plural(faults, "fault", "faults")} switched on</span>` : ""}
        </span>
      </span>
    </a>
  </li>`;
}
