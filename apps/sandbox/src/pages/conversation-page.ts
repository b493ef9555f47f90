import { html } from "hono/html";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { listConversation } from "../store/messages.ts";
import type { SenderNumber } from "../store/numbers.ts";
import { findPerson, type Person } from "../store/people.ts";
import { avatar } from "./account-parts.ts";
import { feedPath } from "./addresses.ts";
import { back } from "./icons.ts";
import { type Html, layout } from "./layout.ts";
import { bubble, formatPhone } from "./message-parts.ts";

const SHOWN = 100;

/** The phone of one person, in her conversation with the business. */
export function conversationPage(
  ctx: SandboxCtx,
  { account, number, person: phone }: { account: Account; number: SenderNumber; person: string },
): Html {
  const messages = listConversation(ctx.store, account.id, phone, SHOWN);
  const person = findPerson(ctx.store, account.id, phone);
  return layout({
    title: `${formatPhone(phone)} and ${account.name}`,
    live: true,
    content: html`<main class="column conversation">
        <a class="back" href="${feedPath(account)}">${back}All conversations</a>
        <header class="with">${avatar(account, "small")}<span class="who"><strong>${account.name}</strong><span class="muted">${number.display}, on the phone of ${formatPhone(phone)}</span></span></header>
        ${
          messages.length === 0
            ? html`<div class="empty" id="empty"><p><strong>Nothing here yet</strong></p><p class="muted">This is the phone of ${formatPhone(phone)}.</p></div>`
            : html`<ol class="bubbles">${messages.map((message) => bubble(ctx, message))}</ol><span id="latest"></span>`
        }
      </main>
      <footer class="phone" aria-label="What this person can do">
        <form method="post" class="reply">
          <label class="hidden" for="text">Write as this person</label>
          <input id="text" name="text" placeholder="Write as this person" maxlength="4096" autocomplete="off" required>
          <button class="button">Send</button>
        </form>
        <div class="switches">
          <form method="post"><button class="button quiet" name="text" value="STOP">Send STOP</button></form>
          ${offers(person)} ${reach(person)}
        </div>
      </footer>`,
  });
}

const offers = ({ takes_marketing }: Person): Html =>
  html`<form method="post"><button class="button quiet" name="marketing" value="${takes_marketing ? "stop" : "resume"}">${takes_marketing ? "Stop offers" : "Take offers again"}</button></form>`;

const reach = ({ reachable }: Person): Html =>
  html`<form method="post"><button class="button quiet" name="reachable" value="${reachable ? "no" : "yes"}">${reachable ? "Leave WhatsApp" : "Be on WhatsApp"}</button></form>`;
