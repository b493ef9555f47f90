import { html } from "hono/html";
import type { Account, Network } from "../store/accounts.ts";
import { splitList } from "../store/grants.ts";
import { avatarPath } from "./addresses.ts";
import type { Html } from "./layout.ts";

export const avatar = (account: Account, size: "small" | "medium" | "large"): Html =>
  html`<img class="avatar ${size} ${account.network}" src="${avatarPath(account)}" alt="" width="48" height="48">`;

export function handle(account: Account): string {
  if (account.network === "instagram") return `@${account.username}`;
  if (account.network === "whatsapp") return `+${account.username}`;
  return [account.category, account.locality].filter((part) => part !== "").join(" · ");
}

const NETWORK_NAMES: Record<Network, string> = {
  instagram: "Instagram",
  facebook: "Facebook Page",
  whatsapp: "WhatsApp number",
  "google-business": "Google Business Profile",
};

export const networkName = ({ network }: Account): string => NETWORK_NAMES[network];

/** Why nothing can be published to it; null where it can. */
export function limitation(account: Account): string | null {
  if (account.account_type === "PERSONAL") return "Personal account: apps cannot publish to it";
  if (account.network === "facebook" && !splitList(account.tasks).includes("CREATE_CONTENT"))
    return "Asha has no content role on this Page";
  if (account.network === "google-business" && !splitList(account.tasks).includes("LOCAL_POST"))
    return "Not verified: Google takes no posts for it";
  return null;
}
