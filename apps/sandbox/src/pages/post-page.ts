import { html } from "hono/html";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import type { Post } from "../store/posts.ts";
import { avatar, handle } from "./account-parts.ts";
import { feedPath } from "./addresses.ts";
import { formatTime } from "./format.ts";
import { back } from "./icons.ts";
import { type Html, layout } from "./layout.ts";
import { localFacts } from "./local-facts.ts";
import { caption, counts, kind, linkCard, pictures, remarks } from "./post-parts.ts";

/** The page behind a permalink. */
export function postPage(ctx: SandboxCtx, account: Account, post: Post): Html {
  const image = pictures(ctx, post, "whole");
  return layout({
    title: `Post by ${account.name}`,
    live: true,
    content: html`<main class="${account.network === "instagram" ? "wide" : "column"}">
      <a class="back" href="${feedPath(account)}">${back}${account.name}</a>
      <article class="post ${account.network}">
        ${account.network === "instagram" ? image : ""}
        <div class="body">
          <header class="byline">
            ${avatar(account, "small")}
            <h1><a href="${feedPath(account)}">${account.name}</a><span class="muted">${handle(account)}</span></h1>
          </header>
          ${kind(post)}
          ${post.caption ? html`<p class="caption">${caption(post.caption)}</p>` : ""}
          ${account.network === "google-business" ? localFacts(ctx, post) : post.link ? linkCard(post.link) : ""}
          ${account.network === "instagram" ? "" : image}
          <footer>
            ${counts(ctx, account, post)} ${remarks(ctx, account, post)}
            <p class="muted small"><time datetime="${new Date(post.published_at).toISOString()}">${formatTime(post.published_at)}</time></p>
          </footer>
        </div>
      </article>
    </main>`,
  });
}
