import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { endOverdueReviews } from "../google/end-review.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import {
  type Account,
  findAccount,
  findAccountByAppScopedId,
  findAccountByUsername,
} from "../store/accounts.ts";
import { findPost, findPostByShortcode } from "../store/posts.ts";
import { feedPath } from "./addresses.ts";
import { drawAvatar } from "./draw-avatar.ts";
import { feedPage } from "./feed-page.ts";
import { indexPage } from "./index-page.ts";
import { messagePage } from "./message-page.ts";
import { messagingRoutes } from "./messaging-routes.ts";
import { postPage } from "./post-page.ts";
import { respondWithFile, respondWithPage } from "./respond.ts";

const ASSETS = [
  {
    name: "sandbox.css",
    contentType: "text/css; charset=utf-8",
    url: new URL("./assets/sandbox.css", import.meta.url),
  },
  {
    name: "renew.js",
    contentType: "text/javascript; charset=utf-8",
    url: new URL("./assets/renew.js", import.meta.url),
  },
  { name: "icon.svg", contentType: "image/svg+xml", url: new URL("./assets/icon.svg", import.meta.url) },
].map(({ name, contentType, url }) => ({ name, contentType, body: readFileSync(url, "utf8") }));

/** What a person sees: the list of accounts, their feeds, their posts and the pictures in them. */
export function pageRoutes(ctx: SandboxCtx): Hono {
  const { store } = ctx;
  const pages = new Hono({ strict: false });
  const notFound = () =>
    respondWithPage(
      messagePage(
        "Nothing here",
        "The sandbox network has no such page. The post or account may never have existed.",
      ),
      {
        status: 404,
      },
    );
  const feed = (account: Account | undefined, before: string | undefined) =>
    account
      ? respondWithPage(
          feedPage(ctx, account, before !== undefined && /^\d{1,15}$/.test(before) ? Number(before) : null),
        )
      : notFound();

  for (const { name, contentType, body } of ASSETS)
    pages.get(`/assets/${name}`, () => respondWithFile(body, contentType, false));
  pages.get("/pictures/:sha256", async (c) => {
    const sha256 = c.req.param("sha256");
    const known = store.get<{ content_type: string }>(
      "SELECT content_type FROM pictures WHERE sha256 = ?",
      sha256,
    );
    const bytes = known ? await ctx.pictures.read(sha256) : null;
    return known && bytes ? respondWithFile(bytes, known.content_type, true) : await notFound();
  });
  pages.get("/avatars/:file{\\d+\\.svg}", async (c) => {
    const id = c.req.param("file").replace(".svg", "");
    const account = findAccount(store, id) ?? findAccountByAppScopedId(store, id);
    return account
      ? respondWithFile(String(await drawAvatar(account)), "image/svg+xml", false)
      : await notFound();
  });

  pages.get("/", () => respondWithPage(indexPage(ctx)));
  pages.get("/www.instagram.com/p/:shortcode", (c) => {
    const post = findPostByShortcode(store, c.req.param("shortcode"));
    const account = post && findAccount(store, post.account_id);
    return account ? respondWithPage(postPage(ctx, account, post)) : notFound();
  });
  pages.get("/www.instagram.com/:username", (c) =>
    feed(findAccountByUsername(store, "instagram", c.req.param("username")), c.req.query("before")),
  );
  pages.get("/www.facebook.com/:page/posts/:post", (c) => {
    const account = findAccount(store, c.req.param("page"));
    const post = findPost(store, `${c.req.param("page")}_${c.req.param("post")}`);
    return account && post?.visible ? respondWithPage(postPage(ctx, account, post)) : notFound();
  });
  pages.get("/www.facebook.com/:page", async (c) => {
    const named = c.req.param("page");
    const [pageId, postId] = named.split("_");
    // The network also takes a whole post id, or the Page's name, where the Page's id stands.
    if (postId !== undefined) return c.redirect(`/www.facebook.com/${pageId}/posts/${postId}`);
    const account = findAccount(store, named) ?? findAccountByUsername(store, "facebook", named);
    return await feed(account?.network === "facebook" ? account : undefined, c.req.query("before"));
  });
  pages.get("/wa.me/:phone", async (c) => {
    const account = findAccountByUsername(store, "whatsapp", c.req.param("phone"));
    return account ? c.redirect(feedPath(account)) : await notFound();
  });
  pages.route("/web.whatsapp.com", messagingRoutes(ctx, notFound));
  pages.get("/local.google.com/place", (c) => {
    endOverdueReviews(ctx);
    const place = findAccountByAppScopedId(store, c.req.query("id") ?? "");
    if (place?.network !== "google-business") return notFound();
    const postId = c.req.query("lpsid");
    if (postId === undefined) return feed(place, c.req.query("before"));
    const post = findPost(store, `${place.id}/localPosts/${postId}`);
    return post?.visible ? respondWithPage(postPage(ctx, place, post)) : notFound();
  });
  pages.all("*", notFound);
  return pages;
}
