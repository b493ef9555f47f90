import { randomUUID } from "node:crypto";
import { stepSystem } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SystemCtx, UserCtx } from "../context.ts";
import { listOutbox } from "../mail/list-outbox.ts";
import { createSystemCtx } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { changePassword } from "./change-password.ts";
import { checkResetLink } from "./check-reset-link.ts";
import { listDevices } from "./list-devices.ts";
import { logIn } from "./log-in.ts";
import { requestPasswordReset } from "./request-password-reset.ts";
import { requestVerification } from "./request-verification.ts";
import { resetPassword } from "./reset-password.ts";
import { resolveSession } from "./resolve-session.ts";
import { revokeOtherDevices } from "./revoke-other-devices.ts";
import { signUp } from "./sign-up.ts";
import { verifyEmail } from "./verify-email.ts";

const HOUR = 3_600_000;
const PASSWORD = "ek cup garam chai";
const LINK_USED = { code: "INVALID", key: "email-link-used" };

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

let lastAddress = 0;
function visitor(): SystemCtx {
  lastAddress++;
  return createSystemCtx(services, { ipAddress: `203.0.113.${lastAddress}` });
}

async function newcomer(locale: "en" | "hi" = "en") {
  const email = `owner-${randomUUID()}@example.com`;
  const { cookieValue } = await signUp(visitor(), {
    name: "Asha Rao",
    email,
    password: PASSWORD,
    locale,
    timeZone: "Asia/Kolkata",
  });
  return { email, cookieValue };
}

async function userOf(cookieValue: string): Promise<UserCtx> {
  const session = await resolveSession(visitor(), cookieValue);
  if (!session) throw new Error("no session");
  return session.user;
}

async function mailsTo(email: string) {
  return (await listOutbox(services)).filter(({ to }) => to === email);
}
async function tokenIn(email: string, page: string): Promise<string> {
  const texts = (await mailsTo(email)).map(({ text }) => text);
  const found = texts.map((text) => new RegExp(`/${page}#(\\S+)`).exec(text)?.[1]);
  return found.find((token) => token !== undefined) ?? "";
}

test("a new password ends every session, once, and the person is told", async () => {
  const { email, cookieValue } = await newcomer("hi");
  const other = await logIn(visitor(), { email, password: PASSWORD });
  await requestPasswordReset(visitor(), { email: ` ${email.toUpperCase()} ` });
  const first = await tokenIn(email, "reset-password");
  services.advance(1000);
  await requestPasswordReset(visitor(), { email });
  const token = await tokenIn(email, "reset-password");
  expect(token).toHaveLength(43);
  // A newer link ends the older one.
  expect(token).not.toBe(first);
  await expect(checkResetLink(visitor(), { token: first })).rejects.toMatchObject(LINK_USED);

  // Neither rows nor jobs hold what opens the account.
  const rows = await stepSystem(services.databases, (tx) => tx.emailToken.findMany());
  expect(JSON.stringify(rows)).not.toContain(token);
  const jobs = JSON.stringify(await readJobs(services.connectionString));
  expect(jobs).not.toContain(token);
  expect(jobs).not.toContain(email);

  await checkResetLink(visitor(), { token });
  await expect(resetPassword(visitor(), { token, password: "short" })).rejects.toMatchObject({
    key: "password-too-short",
  });
  const attempts = await Promise.allSettled(
    ["naya garam samosa", "doosra garam samosa"].map((password) =>
      resetPassword(visitor(), { token, password }),
    ),
  );
  expect(attempts.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(resetPassword(visitor(), { token, password: PASSWORD })).rejects.toMatchObject(LINK_USED);

  for (const value of [cookieValue, other.cookieValue])
    expect(await resolveSession(visitor(), value)).toBeNull();
  await expect(logIn(visitor(), { email, password: PASSWORD })).rejects.toMatchObject({
    key: "credentials-wrong",
  });
  const password = attempts[0]?.status === "fulfilled" ? "naya garam samosa" : "doosra garam samosa";
  const { session } = await logIn(visitor(), { email, password });
  // Whoever reads the mail has shown that the address is hers.
  expect(session.user.emailVerified).toBe(true);
  expect((await mailsTo(email)).map(({ subject }) => subject)).toContain("आपका पासवर्ड बदल गया है");
});

test("an address without an account is answered alike, and asking is limited for both", async () => {
  const unknown = `nobody-${randomUUID()}@example.com`;
  const { email } = await newcomer();
  for (const asked of [unknown, email]) {
    for (const _time of [1, 2, 3])
      expect(await requestPasswordReset(visitor(), { email: asked })).toBeUndefined();
    await expect(requestPasswordReset(visitor(), { email: asked })).rejects.toMatchObject({
      code: "RATE_LIMITED",
    });
  }
  expect(await mailsTo(unknown)).toEqual([]);
  await expect(requestPasswordReset(visitor(), { email: "no address" })).rejects.toMatchObject({
    key: "email-invalid",
  });
  const token = await tokenIn(email, "reset-password");
  services.advance(HOUR + 1);
  await expect(checkResetLink(visitor(), { token })).rejects.toMatchObject(LINK_USED);
  await expect(resetPassword(visitor(), { token, password: "naya garam samosa" })).rejects.toMatchObject(
    LINK_USED,
  );
});

test("an address is confirmed by its link, which does for nothing else", async () => {
  const { email, cookieValue } = await newcomer();
  const user = await userOf(cookieValue);
  const first = await tokenIn(email, "verify-email");
  await expect(resetPassword(visitor(), { token: first, password: PASSWORD })).rejects.toMatchObject(
    LINK_USED,
  );
  services.advance(1000);
  await requestVerification(user);
  await expect(verifyEmail(visitor(), { token: first })).rejects.toMatchObject(LINK_USED);
  await verifyEmail(visitor(), { token: await tokenIn(email, "verify-email") });
  const before = (await mailsTo(email)).length;
  await requestVerification(user);
  expect(await mailsTo(email)).toHaveLength(before);
});

test("another password asks for the current one and leaves this device alone signed in", async () => {
  const { email, cookieValue } = await newcomer();
  const ctx = await userOf(cookieValue);
  const other = await logIn(visitor(), { email, password: PASSWORD });
  await requestPasswordReset(visitor(), { email });
  const token = await tokenIn(email, "reset-password");
  await expect(
    changePassword(ctx, { current: "wrong", password: "naya garam samosa" }),
  ).rejects.toMatchObject({
    key: "password-wrong",
    field: "current",
  });
  await changePassword(ctx, { current: PASSWORD, password: "naya garam samosa" });
  expect(await resolveSession(visitor(), other.cookieValue)).toBeNull();
  expect(await resolveSession(visitor(), cookieValue)).not.toBeNull();
  await expect(checkResetLink(visitor(), { token })).rejects.toMatchObject(LINK_USED);

  const again = await logIn(visitor(), { email, password: "naya garam samosa" });
  await revokeOtherDevices(ctx);
  expect(await resolveSession(visitor(), again.cookieValue)).toBeNull();
  expect(await listDevices(ctx)).toHaveLength(1);
  // Guesses at the current password are counted.
  for (const _time of [1, 2, 3, 4, 5])
    await changePassword(ctx, { current: "wrong", password: "x" }).catch(() => undefined);
  await expect(changePassword(ctx, { current: "wrong", password: "x" })).rejects.toMatchObject({
    code: "RATE_LIMITED",
  });
});
