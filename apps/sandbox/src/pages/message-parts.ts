import { html } from "hono/html";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Message } from "../store/messages.ts";
import { picturePath } from "./addresses.ts";
import { formatTime } from "./format.ts";
import type { Html } from "./layout.ts";
import { caption } from "./post-parts.ts";

/** `+91 98450 12345` */
export const formatPhone = (digits: string): string =>
  digits.startsWith("91") && digits.length === 12
    ? `+91 ${digits.slice(2, 7)} ${digits.slice(7)}`
    : `+${digits}`;

const CLOCK = new Intl.DateTimeFormat("en-IN", { timeStyle: "short", timeZone: "Asia/Kolkata" });

/** One tick: sent; two: delivered; two in colour: read. */
export function ticks(ctx: SandboxCtx, message: Message): Html {
  if (!message.outbound) return html``;
  const now = ctx.now().getTime();
  const reached = (at: number | null) => at !== null && at <= now;
  const state = reached(message.read_at) ? "read" : reached(message.delivered_at) ? "delivered" : "sent";
  return html`<span class="ticks ${state}" title="${state}"><span aria-hidden="true">${state === "sent" ? "✓" : "✓✓"}</span><span class="hidden">${state}</span></span>`;
}

/** A message as the person sees it. */
export const bubble = (
  ctx: SandboxCtx,
  message: Message,
): Html => html`<li class="bubble ${message.outbound ? "theirs" : "own"}" id="message-${message.sequence}" data-live-new>
  ${message.sha256 ? html`<img src="${picturePath(message.sha256)}" alt="Picture of the message" loading="lazy">` : ""}
  <p class="caption">${caption(message.text)}</p>
  ${message.footer ? html`<p class="muted small">${message.footer}</p>` : ""}
  <p class="when muted small" id="ticks-${message.sequence}" data-live><time datetime="${new Date(message.created_at).toISOString()}" title="${formatTime(message.created_at)}">${CLOCK.format(message.created_at)}</time>${ticks(ctx, message)}</p>
</li>`;
