import { html } from "hono/html";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { countMessages, listConversations, type Message } from "../store/messages.ts";
import type { SenderNumber } from "../store/numbers.ts";
import { avatar, networkName } from "./account-parts.ts";
import { conversationPath } from "./addresses.ts";
import { formatAge, formatCount } from "./format.ts";
import { back } from "./icons.ts";
import { type Html, layout } from "./layout.ts";
import { formatPhone, ticks } from "./message-parts.ts";

const SHOWN = 200;

/** Whom a number has written to, and who has written to it: the newest first. */
export function conversationsPage(ctx: SandboxCtx, account: Account, number: SenderNumber): Html {
  const conversations = listConversations(ctx.store, account.id, SHOWN);
  return layout({
    title: account.name,
    live: true,
    content: html`<main class="column">
      <a class="back" href="/">${back}All accounts</a>
      <header class="profile">
        ${avatar(account, "large")}
        <div>
          <h1>${account.name}</h1>
          <p class="muted">${networkName(account)} · ${number.display}</p>
          <p class="figures" id="figures" data-live><span><strong>${formatCount(countMessages(ctx.store, account.id))}</strong> messages sent</span><span><strong>${number.quality.toLowerCase()}</strong> quality</span></p>
          ${number.pin === null ? html`<p class="badge">Not registered yet: it cannot send</p>` : ""}
        </div>
      </header>
      ${
        conversations.length === 0
          ? html`<div class="empty" id="empty"><p><strong>No messages yet</strong></p><p class="muted">Messages that ${account.name} sends appear here by themselves, one conversation for each person.</p></div>`
          : html`<ul class="conversations">${conversations.map((last) => entry(ctx, last))}</ul>`
      }
    </main>`,
  });
}

const entry = (ctx: SandboxCtx, last: Message): Html => html`<li id="last-${last.sequence}" data-live-new>
  <a href="${conversationPath(last.account_id, last.person)}#latest">
    <span class="who"><strong>${formatPhone(last.person)}</strong><span class="muted line">${last.text}</span></span>
    <span class="when muted small" id="state-${last.sequence}" data-live>${formatAge(last.created_at, ctx.now())}${ticks(ctx, last)}</span>
  </a>
</li>`;
