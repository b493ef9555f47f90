import type { Account } from "../store/accounts.ts";
import type { Post } from "../store/posts.ts";

/** Where people find things; paths below the sandbox's origin. */
export function feedPath(account: Account): string {
  if (account.network === "instagram") return `/www.instagram.com/${account.username}/`;
  if (account.network === "whatsapp") return `/web.whatsapp.com/${account.id}`;
  if (account.network === "google-business") return `/local.google.com/place?id=${account.app_scoped_id}`;
  return `/www.facebook.com/${account.id}`;
}

export const conversationPath = (accountId: string, person: string): string =>
  `/web.whatsapp.com/${accountId}/${person}`;

export function postPath(account: Account, post: Post): string {
  if (account.network === "instagram") return `/www.instagram.com/p/${post.shortcode}/`;
  if (account.network === "google-business")
    return `${feedPath(account)}&use=posts&lpsid=${post.id.slice(post.id.lastIndexOf("/") + 1)}`;
  return `/www.facebook.com/${account.id}/posts/${post.id.slice(post.id.indexOf("_") + 1)}`;
}

/** The same list from an older post on. */
export const olderPath = (account: Account, sequence: number): string =>
  `${feedPath(account)}${feedPath(account).includes("?") ? "&" : "?"}before=${sequence}`;

export const picturePath = (sha256: string): string => `/pictures/${sha256}`;

export const avatarPath = (account: Account): string =>
  `/avatars/${account.network === "google-business" ? account.app_scoped_id : account.id}.svg`;
