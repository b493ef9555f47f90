import { createHash } from "node:crypto";
import { html } from "hono/html";
import type { Account } from "../store/accounts.ts";
import type { Html } from "./layout.ts";

/** The account's picture: its initials on a colour of its own. */
export function drawAvatar(account: Account): Html {
  const hue = createHash("sha256").update(account.id).digest().readUInt16BE(0) % 360;
  const initials = account.name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">
  <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
    <stop offset="0" stop-color="hsl(${hue} 52% 46%)"/><stop offset="1" stop-color="hsl(${(hue + 38) % 360} 58% 34%)"/>
  </linearGradient></defs>
  <rect width="200" height="200" fill="url(#g)"/>
  <text x="100" y="104" fill="#fff" font-family="system-ui, sans-serif" font-size="76" font-weight="600" text-anchor="middle" dominant-baseline="middle">${initials || "•"}</text>
</svg>`;
}
