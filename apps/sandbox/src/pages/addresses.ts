import type { Account } from "../store/accounts.ts";
import type { Post } from "../store/posts.ts";

/** Where people find things; paths below the sandbox's origin. */
export const feedPath = (account: Account): string =>
  ({
    instagram: `/www.instagram.com/${account.username}/`,
    facebook: `/www.facebook.com/${account.id}`,
    whatsapp: `/web.whatsapp.com/${account.id}`,
  })[account.network];

export const conversationPath = (accountId: string, person: string): string =>
  `/web.whatsapp.com/${accountId}/${person}`;

export const postPath = (account: Account, post: Post): string =>
  account.network === "instagram"
    ? `/www.instagram.com/p/${post.shortcode}/`
    : `/www.facebook.com/${account.id}/posts/${post.id.slice(post.id.indexOf("_") + 1)}`;

export const picturePath = (sha256: string): string => `/pictures/${sha256}`;

export const avatarPath = (account: Account): string => `/avatars/${account.id}.svg`;
