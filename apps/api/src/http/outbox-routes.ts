import { createHash } from "node:crypto";
import { DomainError } from "@businesspro/core/domain-error";
import { listOutbox, type OutboxMail } from "@businesspro/core/mail/list-outbox";
import { escapeHtml } from "@businesspro/core/mail/render-mail";
import { Hono } from "hono";
import type { ApiEnv } from "./request-context.ts";

const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem 1rem}
article{border-top:1px solid;padding:1rem 0}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin:0}`;
const POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`;

/** Mails on a page, where there is no mail server and nobody but this machine can ask. */
export function outboxRoutes(): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.get("/outbox", async (c) => {
    const system = c.get("system");
    // Under any other name, a page elsewhere could have its name point at this machine and read along.
    if (c.req.header("host") !== new URL(system.environment.publicUrl).host)
      throw new DomainError("NOT_FOUND", "not-found");
    const mails = await listOutbox(system);
    c.header("cache-control", "no-store");
    c.header("content-security-policy", POLICY);
    return c.html(page(mails));
  });
  return routes;
}

function page(mails: readonly OutboxMail[]): string {
  const list = mails.map(
    ({ to, subject, text, createdAt }) => `<article>
<h2>${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(to)}, <time datetime="${createdAt.toISOString()}">${createdAt.toISOString().slice(0, 16).replace("T", " ")} UTC</time></p>
<pre>${withLinks(text)}</pre>
</article>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Outbox</title><style>${STYLE}</style></head>
<body><main><h1>Outbox</h1>
<p>These mails did not leave: no mail server is set. Set SMTP_URL and MAIL_FROM to send them. This page is shown on this machine only.</p>
${list.length === 0 ? "<p>No mail yet.</p>" : list.join("\n")}
</main></body></html>`;
}

function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join("");
}
