import { expect, test } from "vitest";
import { meSchema, shortTokenSchema, toGrantedAccount } from "./login-wire.ts";

const basic = "instagram_business_basic";
const publish = "instagram_business_content_publish";
const grant = { accessToken: "t", refreshToken: null, expiresAt: null, scopes: [basic, publish] };
const me = { user_id: "17841400000000001", username: "blue_tokai", account_type: "BUSINESS" };

test.each([
  [{ data: [{ access_token: "t", user_id: "1", permissions: `${basic},${publish}` }] }, [basic, publish]],
  [{ access_token: "t", user_id: 9e18, permissions: [basic] }, [basic]],
  [{ access_token: "t", user_id: "1", permissions: `${basic}, ${publish}` }, [basic, publish]],
  [{ access_token: "t" }, null],
])("reads the short-lived token in both shapes", (answer, scopes) => {
  expect(shortTokenSchema.parse(answer)).toEqual({ accessToken: "t", scopes });
});

test("takes the id that publishes, not the app's", () => {
  const answer = { data: [{ ...me, id: "999", profile_picture_url: "https://cdn.example/p.jpg", later: 1 }] };
  expect(toGrantedAccount(meSchema.parse(answer), grant, "https://www.instagram.com")).toEqual({
    platform: "instagram",
    accountId: "17841400000000001",
    accountName: "blue_tokai",
    pictureUrl: "https://cdn.example/p.jpg",
    profileUrl: "https://www.instagram.com/blue_tokai/",
    tokens: { accessToken: "t", refreshToken: null, expiresAt: null },
    metadata: {},
    unusable: null,
  });
});

test.each([
  [{ account_type: "MEDIA_CREATOR" }, grant.scopes, null],
  [{ account_type: "Business" }, grant.scopes, null],
  [{ account_type: undefined }, null, null],
  [{ account_type: "PERSONAL" }, grant.scopes, "not-professional"],
  [{}, [basic], "missing-permission"],
])("account %o with scopes %o is unusable for %s", (fields, scopes, unusable) => {
  const parsed = meSchema.parse({ ...me, ...fields });
  expect(toGrantedAccount(parsed, { ...grant, scopes }, "").unusable).toBe(unusable);
});

test("refuses an answer without the id", () => {
  expect(meSchema.safeParse({ id: "999", username: "blue_tokai" }).success).toBe(false);
});
