import { html } from "hono/html";
import { type Html, layout } from "./layout.ts";

/** A page that only says something: not found, or a wrong address of the consent page. */
export const messagePage = (title: string, text: string): Html =>
  layout({
    title,
    content: html`<main class="column"><div class="empty"><h1>${title}</h1><p class="muted">${text}</p><p><a href="/">All accounts</a></p></div></main>`,
  });
