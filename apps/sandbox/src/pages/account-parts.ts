import { html } from "hono/html";
import type { Account } from "../store/accounts.ts";
import { splitList } from "../store/grants.ts";
import { avatarPath } from "./addresses.ts";
import type { Html } from "./layout.ts";

export const avatar = (account: Account, size: "small" | "medium" | "large"): Html =>
  html`<img class="avatar ${size} ${account.network}" src="${avatarPath(account)}" alt="" width="48" height="48">`;

export const handle = (account: Account): string =>
  ({ instagram: `@${account.username}`, facebook: account.category, whatsapp: `+${account.username}` })[
    account.network
  ];

export const networkName = ({ network }: Account): string =>
  ({ instagram: "Instagram", facebook: "Facebook Page", whatsapp: "WhatsApp number" })[network];

/** Why nothing can be published to it; null where it can. */
export function limitation(account: Account): string | null {
  if (account.account_type === "PERSONAL") return "Personal account: apps cannot publish to it";
  if (account.network === "facebook" && !splitList(account.tasks).includes("CREATE_CONTENT"))
    return "Asha has no content role on this Page";
  return null;
}
