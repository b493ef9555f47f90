import { randomBytes } from "node:crypto";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import type { GrantedAccount } from "@businesspro/platforms/contract";
import { expect, test } from "vitest";
import { createTokenVault } from "./create-token-vault.ts";
import { openFoundAccounts, sealFoundAccounts, unusableKey } from "./found-accounts.ts";

const tokens = createTokenVault([{ id: "k1", key: randomBytes(32) }]);
const environment = parseEnvironment({ SANDBOX_URL: "http://127.0.0.1:3100" });
const attempt = { id: "a1", organizationId: "o1" };
const account: GrantedAccount = {
  platform: "facebook",
  accountId: "104598765432109876",
  accountName: "चाय पॉइंट",
  pictureUrl: null,
  profileUrl: "https://www.facebook.com/104598765432109876",
  tokens: { accessToken: "EAAB-secret", refreshToken: null, expiresAt: new Date("2027-01-20T00:00:00.000Z") },
  metadata: { tasks: ["CREATE_CONTENT"] },
  unusable: null,
};
const found = { sandbox: true, flow: "facebook-login", accounts: [account] } as const;

test("found accounts come back as they were, instants included, and show nothing while sealed", () => {
  const envelope = sealFoundAccounts(tokens, attempt, found);
  expect(envelope).not.toContain("secret");
  expect(openFoundAccounts({ tokens, environment }, attempt, envelope)).toEqual(found);
});

test("they belong to their attempt", () => {
  const envelope = sealFoundAccounts(tokens, attempt, found);
  expect(() => openFoundAccounts({ tokens, environment }, { ...attempt, id: "a2" }, envelope)).toThrow(
    "altered",
  );
});

test("they are void once the flow leads to another network", () => {
  const real = parseEnvironment({ META_APP_ID: "1", META_APP_SECRET: "s" });
  const envelope = sealFoundAccounts(tokens, attempt, found);
  expect(openFoundAccounts({ tokens, environment: real }, attempt, envelope)).toBeNull();
});

test("why an account cannot be connected", () => {
  expect(unusableKey(account)).toBeNull();
  expect(unusableKey({ ...account, unusable: "not-professional" })).toBe("account-not-professional");
  expect(unusableKey({ ...account, unusable: "missing-permission" })).toBe("account-missing-permission");
  expect(unusableKey({ ...account, tokens: { ...account.tokens, accessToken: "" } })).toBe(
    "account-missing-permission",
  );
});
