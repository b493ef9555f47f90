import { randomBytes } from "node:crypto";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { expect, test } from "vitest";
import { createTokenVault } from "./create-token-vault.ts";
import { type AccountRow, openAccountAccess } from "./open-account-access.ts";
import { accountTokenOwner } from "./token-owners.ts";

const now = new Date("2026-11-23T06:00:00Z");
const keys = [{ id: "k1", key: randomBytes(32) }];
const sandbox = { environment: parseEnvironment({ SANDBOX_URL: "http://127.0.0.1:3100" }) };
const services = { ...sandbox, tokens: createTokenVault(keys), now: () => now };
const where = { organizationId: "4b7c2a52-6f0b-4c57-9d52-0b1f2b7a1c11", platform: "instagram" };
const owner = { ...where, accountId: "17841400000000001", flow: "instagram-login" } as const;
const account: AccountRow = {
  accountId: owner.accountId,
  flow: owner.flow,
  accessToken: services.tokens.seal("IGQ-secret", accountTokenOwner(services.environment, owner, "access")),
  tokenExpiresAt: new Date(now.getTime() + 1000),
  isActive: true,
  needsReconnect: false,
  metadata: { username: "chai_point" },
};
const { signal } = new AbortController();

function refusal(
  change: Partial<AccountRow>,
  given: Parameters<typeof openAccountAccess>[0] = services,
): string {
  try {
    openAccountAccess(given, { ...where, account: { ...account, ...change } }, signal);
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    expect(error.message).not.toContain("IGQ-secret");
    return `${error.kind} ${error.code}`;
  }
  return "opened";
}

test("an account in order is opened for its network", () => {
  expect(openAccountAccess(services, { ...where, account }, signal)).toEqual({
    accountId: owner.accountId,
    accessToken: "IGQ-secret",
    flow: "instagram-login",
    metadata: { username: "chai_point" },
    signal,
  });
});

test("one that cannot be used says why, before anything is sent", () => {
  expect(refusal({ isActive: false })).toBe("reauth account-disconnected");
  expect(refusal({ accessToken: null })).toBe("reauth account-disconnected");
  expect(refusal({ needsReconnect: true })).toBe("reauth account-needs-reconnect");
  expect(refusal({ tokenExpiresAt: now })).toBe("reauth token-expired");
  expect(refusal({ tokenExpiresAt: null })).toBe("opened");
});

test("a token of another account, or one that was altered, has to be granted anew", () => {
  expect(refusal({ accountId: "17841400000000002" })).toBe("reauth token-unreadable");
  expect(refusal({ accessToken: "plain" })).toBe("reauth token-unreadable");
});

test("a key that the operator took away is waited for: reconnecting would not be the owner's fault", () => {
  const other = createTokenVault([{ id: "k2", key: randomBytes(32) }]);
  expect(refusal({}, { ...services, tokens: other })).toBe("transient token-key-unknown");
});

test("a token of the sandbox is never shown to the real network", () => {
  const credentials = { INSTAGRAM_APP_ID: "1", INSTAGRAM_APP_SECRET: "s" };
  const environment = parseEnvironment({ SANDBOX_URL: "http://127.0.0.1:3100", ...credentials });
  expect(refusal({}, { ...services, environment })).toBe("reauth token-unreadable");
});
