import { expect, test } from "vitest";
import { toGrantedAccounts } from "./to-granted-accounts.ts";

const sites = { facebook: "https://www.facebook.com", instagram: "https://www.instagram.com" };
const grant = {
  accessToken: "person",
  refreshToken: null,
  expiresAt: new Date("2026-05-01T00:00:00Z"),
  scopes: null,
};
const page = { id: "101", name: "Blue Tokai", access_token: "page", tasks: ["CREATE_CONTENT", "ANALYZE"] };
const linked = { ...page, instagram_business_account: { id: "1784", username: "blue_tokai" } };
const shared = ["pages_show_list", "pages_read_engagement"];

test("finds the Page and its Instagram account, both with the Page's lasting token", () => {
  const tokens = { accessToken: "page", refreshToken: null, expiresAt: null };
  expect(toGrantedAccounts(linked, grant, sites)).toEqual([
    {
      platform: "facebook",
      accountId: "101",
      accountName: "Blue Tokai",
      pictureUrl: null,
      profileUrl: "https://www.facebook.com/101",
      tokens,
      metadata: { insights: true },
      unusable: null,
    },
    {
      platform: "instagram",
      accountId: "1784",
      accountName: "blue_tokai",
      pictureUrl: null,
      profileUrl: "https://www.instagram.com/blue_tokai/",
      tokens,
      metadata: { pageId: "101" },
      unusable: null,
    },
  ]);
});

test.each([
  [
    "may not post",
    { ...linked, tasks: ["ANALYZE", "MODERATE"] },
    null,
    ["missing-permission", "missing-permission"],
  ],
  [
    "has no token",
    { ...linked, access_token: undefined },
    null,
    ["missing-permission", "missing-permission"],
  ],
  ["comes from a business, without tasks", { ...linked, tasks: undefined }, null, [null, null]],
  ["was granted for Facebook only", linked, [...shared, "pages_manage_posts"], [null, "missing-permission"]],
  [
    "was granted for Instagram only",
    linked,
    [...shared, "instagram_basic", "instagram_content_publish"],
    ["missing-permission", null],
  ],
])("a Page that %s", (_name, given, scopes, unusable) => {
  expect(toGrantedAccounts(given, { ...grant, scopes }, sites).map((account) => account.unusable)).toEqual(
    unusable,
  );
});

test("a Page without the task for figures is remembered as such", () => {
  expect(toGrantedAccounts({ ...page, tasks: ["CREATE_CONTENT"] }, grant, sites)[0]?.metadata).toEqual({
    insights: false,
  });
});
