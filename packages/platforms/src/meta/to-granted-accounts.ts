import type { Grant, GrantedAccount, Tokens } from "../contract.ts";
import type { GrantedPage } from "./list-pages.ts";

/** The permissions without which nothing can be published, by network. */
export const REQUIRED_SCOPES = {
  facebook: ["pages_show_list", "pages_read_engagement", "pages_manage_posts"],
  instagram: ["pages_show_list", "pages_read_engagement", "instagram_basic", "instagram_content_publish"],
} as const;

/** The Page, and the Instagram account linked to it. Both are called with the Page's token, which names no expiry. */
export function toGrantedAccounts(
  page: GrantedPage,
  grant: Grant,
  sites: { facebook: string; instagram: string },
): GrantedAccount[] {
  // A Page without a token of its own cannot be published to; the person's token only fills the place.
  const tokens: Tokens = {
    accessToken: page.access_token ?? grant.accessToken,
    refreshToken: null,
    expiresAt: null,
  };
  const mayPost = page.access_token !== undefined && (page.tasks?.includes("CREATE_CONTENT") ?? true);
  const usable = (platform: keyof typeof REQUIRED_SCOPES) =>
    mayPost && REQUIRED_SCOPES[platform].every((scope) => grant.scopes?.includes(scope) ?? true);
  const insights = page.tasks?.includes("ANALYZE") ?? true;
  const accounts: GrantedAccount[] = [
    {
      platform: "facebook",
      accountId: page.id,
      accountName: page.name,
      pictureUrl: page.picture?.data.url ?? null,
      profileUrl: `${sites.facebook}/${page.id}`,
      tokens,
      metadata: { insights },
      unusable: usable("facebook") ? null : "missing-permission",
    },
  ];
  const instagram = page.instagram_business_account;
  if (!instagram) return accounts;
  accounts.push({
    platform: "instagram",
    accountId: instagram.id,
    accountName: instagram.username ?? instagram.name ?? page.name,
    pictureUrl: instagram.profile_picture_url ?? null,
    profileUrl: instagram.username === undefined ? null : `${sites.instagram}/${instagram.username}/`,
    tokens,
    metadata: { pageId: page.id },
    unusable: usable("instagram") ? null : "missing-permission",
  });
  return accounts;
}
