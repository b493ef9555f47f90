import { html } from "hono/html";
import { engagementAt } from "../engagement/engagement-at.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { listComments } from "../store/comments.ts";
import { listPostPictures, type Post, type PostPicture } from "../store/posts.ts";
import { picturePath } from "./addresses.ts";
import { formatAge, formatCount, formatTime } from "./format.ts";
import { arrow, bookmark, bubble, chain, eye, heart } from "./icons.ts";
import type { Html } from "./layout.ts";

/** The pictures as they were fetched. `cover` crops the first one to a square, for a grid. */
export function pictures(ctx: SandboxCtx, post: Post, fit: "whole" | "cover"): Html {
  const all = listPostPictures(ctx.store, post.id);
  const shown = fit === "cover" ? all.slice(0, 1) : all;
  if (shown.length === 0) return html``;
  const count = all.length > 1 && fit === "cover" ? html`<span class="more">1/${all.length}</span>` : "";
  return html`<div class="pictures ${fit} n${Math.min(shown.length, 4)}">${shown.map(picture)}${count}</div>`;
}

const picture = ({ sha256, width, height, alt_text, duration_ms }: PostPicture): Html =>
  duration_ms !== null
    ? html`<video src="${picturePath(sha256)}" width="${width}" height="${height}" controls playsinline preload="metadata" aria-label="Video of ${Math.round(duration_ms / 1000)} seconds"></video>`
    : html`<img src="${picturePath(sha256)}" width="${width}" height="${height}" alt="${alt_text ?? "Picture without a description"}" loading="lazy">`;

/** Line breaks stay; hashtags, mentions and addresses stand out, and lead nowhere. */
export function caption(text: string): Html {
  const parts = text.split(
    /((?<![\p{L}\p{M}\p{N}_])[#@][\p{L}\p{M}\p{N}_.]*[\p{L}\p{M}\p{N}_]|https?:\/\/\S+)/u,
  );
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<span class="tag">${part}</span>` : part))}`;
}

/** The host of a link in a post; the link itself is shown, not followed. */
export const linkCard = (link: string): Html =>
  html`<p class="link">${chain}<span><strong>${URL.canParse(link) ? new URL(link).hostname : link}</strong><span class="muted">${link}</span></span></p>`;

export function counts(ctx: SandboxCtx, account: Account, post: Post): Html {
  // Nobody counts what a post on Google brought.
  if (account.network === "google-business") return html``;
  const now = engagementAt({ id: post.id, publishedAt: post.published_at }, account.followers, ctx.now());
  const count = (symbol: Html, value: number, name: string) =>
    html`<li title="${name}">${symbol}<span>${formatCount(value)}</span><span class="hidden"> ${name}</span></li>`;
  return html`<ul class="counts" id="counts-${post.sequence}" data-live>
    ${count(heart, now.likes, "likes")} ${count(bubble, now.comments, "comments")} ${count(arrow, now.shares, "shares")}
    ${account.network === "instagram" ? count(bookmark, now.saves, "saves") : ""} ${count(eye, now.views, "views")}
  </ul>`;
}

const KINDS = { FEED: "", REELS: "Reel", STORY: "Story" };

/** What the post is, where it is not an ordinary one. */
export const kind = (post: Post): Html =>
  post.product === "FEED" ? html`` : html`<p class="badge">${KINDS[post.product]}</p>`;

/** The account's own remarks under a post. */
export const remarks = (ctx: SandboxCtx, account: Account, post: Post): Html => {
  const comments = listComments(ctx.store, post.id);
  if (comments.length === 0) return html``;
  return html`<ul class="remarks" id="remarks-${post.sequence}" data-live>${comments.map(
    ({ text }) => html`<li><strong>${account.username}</strong> ${caption(text)}</li>`,
  )}</ul>`;
};

export const age = (ctx: SandboxCtx, post: Post): Html =>
  html`<time id="age-${post.sequence}" data-live datetime="${new Date(post.published_at).toISOString()}" title="${formatTime(post.published_at)}">${formatAge(post.published_at, ctx.now())}</time>`;
