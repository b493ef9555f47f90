import { html } from "hono/html";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { countPosts, listPosts, type Post } from "../store/posts.ts";
import { avatar, handle, limitation, networkName } from "./account-parts.ts";
import { olderPath, postPath } from "./addresses.ts";
import { formatCount } from "./format.ts";
import { back } from "./icons.ts";
import { type Html, layout } from "./layout.ts";
import { localFacts } from "./local-facts.ts";
import { age, caption, counts, kind, linkCard, pictures } from "./post-parts.ts";

const PAGE_SIZE = 24;
/** Milliseconds for which a story is shown. */
const STORY_LIFETIME = 24 * 3_600_000;

/** What an account has published, newest first. `before` is the sequence of the last post of the page before. */
export function feedPage(ctx: SandboxCtx, account: Account, before: number | null): Html {
  const found = listPosts(ctx.store, account.id, {
    limit: PAGE_SIZE + 1,
    ...(before !== null && { before }),
  });
  const posts = found.slice(0, PAGE_SIZE);
  const last = posts.at(-1);
  const more = found.length > PAGE_SIZE && last;
  const stories =
    before === null
      ? listPosts(ctx.store, account.id, {
          limit: PAGE_SIZE,
          stories: true,
          since: ctx.now().getTime() - STORY_LIFETIME,
        })
      : [];
  return layout({
    title: account.name,
    live: before === null,
    content: html`<main class="${account.network === "instagram" ? "wide" : "column"}">
      <a class="back" href="/">${back}All accounts</a>
      ${profile(ctx, account)}
      ${stories.length > 0 ? html`<h2>Stories of the last day</h2><ol class="feed ${account.network}" id="stories">${stories.map((post) => card(ctx, account, post))}</ol><h2>Posts</h2>` : ""}
      ${
        posts.length === 0
          ? empty(account, before)
          : html`<ol class="feed ${account.network}">${posts.map((post) => card(ctx, account, post))}</ol>`
      }
      ${more ? html`<a class="button quiet" href="${olderPath(account, last.sequence)}">Older posts</a>` : ""}
    </main>`,
  });
}

function profile(ctx: SandboxCtx, account: Account): Html {
  const limited = limitation(account);
  return html`<header class="profile">
    ${avatar(account, "large")}
    <div>
      <h1>${account.name}</h1>
      <p class="muted">${networkName(account)} · ${handle(account)}</p>
      <p class="figures" id="figures" data-live><span><strong>${formatCount(countPosts(ctx.store, account.id))}</strong> posts</span><span><strong>${formatCount(account.followers)}</strong> followers</span></p>
      <p class="about">${account.about}</p>
      ${limited ? html`<p class="badge">${limited}</p>` : ""}
    </div>
  </header>`;
}

const empty = (account: Account, before: number | null): Html => html`<div class="empty" id="empty">
  <p><strong>${before === null ? "Nothing published yet" : "No older posts"}</strong></p>
  <p class="muted">${before === null ? html`Posts to ${account.name} appear here by themselves, within seconds of going out.` : ""}</p>
</div>`;

function card(ctx: SandboxCtx, account: Account, post: Post): Html {
  const text = post.caption ? html`<p class="caption clamped">${caption(post.caption)}</p>` : "";
  const image = pictures(ctx, post, account.network === "instagram" ? "cover" : "whole");
  const byline = html`<div class="byline">${avatar(account, "small")}<span><strong>${account.name}</strong><span class="muted">${age(ctx, post)}</span></span></div>`;
  return html`<li class="card" id="post-${post.sequence}" data-live-new>
    <a class="cover-link" href="${postPath(account, post)}"><span class="hidden">Open the post${post.caption ? `: ${post.caption.slice(0, 60)}` : ""}</span></a>
    ${
      account.network === "instagram"
        ? html`${image}<div class="body">${kind(post)}${counts(ctx, account, post)}${text}<p class="muted small">${age(ctx, post)}</p></div>`
        : html`<div class="body">${byline}${kind(post)}${text}${account.network === "google-business" ? localFacts(ctx, post) : post.link ? linkCard(post.link) : ""}</div>${image}<div class="body foot">${counts(ctx, account, post)}</div>`
    }
  </li>`;
}
