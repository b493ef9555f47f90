import { html } from "hono/html";

export type Html = ReturnType<typeof html>;

const NOTICE = "Sandbox network: nothing here is public";

/** The frame of every page: the notice, then the content. `live` pages renew themselves while they are looked at. */
export function layout({
  title,
  content,
  live = false,
}: {
  title: string;
  content: Html;
  live?: boolean;
}): Html {
  return html`<!doctype html>
<html lang="en-IN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${title} · Sandbox network</title>
    <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/assets/sandbox.css">
    ${live ? html`<script type="module" src="/assets/renew.js"></script>` : ""}
  </head>
  <body>
    <aside class="notice" aria-label="Notice">${NOTICE}</aside>
    ${content}
  </body>
</html>`;
}
