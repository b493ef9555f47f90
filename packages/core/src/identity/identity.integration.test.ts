import { randomUUID } from "node:crypto";
import { type Transaction, withSystem } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SystemCtx, UserCtx } from "../context.ts";
import { createSystemCtx, createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { forgetExpiredLimits } from "./forget-expired-limits.ts";
import { listDevices } from "./list-devices.ts";
import { logIn } from "./log-in.ts";
import { logOut } from "./log-out.ts";
import { readSession } from "./read-session.ts";
import { resolveSession } from "./resolve-session.ts";
import { revokeDevice } from "./revoke-device.ts";
import { signUp } from "./sign-up.ts";
import { updatePreferences } from "./update-preferences.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const PASSWORD = "ek cup garam chai";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

let lastAddress = 0;
/** Each visitor comes from an address of its own: limits of one test are not another's. */
function visitor(about: Partial<SystemCtx> = {}): SystemCtx {
  lastAddress++;
  return createSystemCtx(services, { ipAddress: `198.51.100.${lastAddress}`, ...about });
}

function newcomer(about: Partial<Parameters<typeof signUp>[1]> = {}) {
  return {
    name: "Asha Rao",
    email: `owner-${randomUUID()}@example.com`,
    password: PASSWORD,
    locale: "en" as const,
    timeZone: "Asia/Kolkata",
    invitation: null,
    ...about,
  };
}

function inSystem<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withSystem(services.databases, work);
}

async function userOf(cookieValue: string, ctx: SystemCtx = visitor()): Promise<UserCtx> {
  const session = await resolveSession(ctx, cookieValue);
  if (!session) throw new Error("no session");
  return session.user;
}

function actionsOf(userId: string): Promise<string[]> {
  return inSystem(async (tx) => {
    const entries = await tx.auditEntry.findMany({ where: { actorId: userId }, orderBy: { id: "asc" } });
    return entries.map(({ action }) => action);
  });
}

test("signing up makes the person, her shop, her membership and a signed-in device together", async () => {
  const ctx = visitor({ userAgent: "Pixel" });
  const input = newcomer({ email: `  Owner-${randomUUID()}@Example.COM `, timeZone: "Asia/Kathmandu" });
  const { session, cookieValue } = await signUp(ctx, input);
  expect(session).toMatchObject({
    user: { name: "Asha Rao", email: input.email.trim().toLowerCase() },
    organization: {
      name: "Asha's shop",
      type: null,
      plan: "free",
      role: "owner",
      timeZone: "Asia/Kathmandu",
    },
    organizations: [{ id: session.organization.id, name: "Asha's shop", role: "owner" }],
    preferences: { language: "english", tone: "friendly", locale: "en", theme: "system", onboarded: false },
  });
  const resolved = await resolveSession(visitor(), cookieValue);
  expect(resolved?.tenant).toMatchObject({
    organizationId: session.organization.id,
    userId: session.user.id,
    role: "owner",
  });
  expect(await actionsOf(session.user.id)).toEqual(["user.signed-up"]);
  const stored = await inSystem((tx) =>
    tx.refreshToken.findFirstOrThrow({ where: { userId: session.user.id }, include: { user: true } }),
  );
  expect(stored).toMatchObject({ userAgent: "Pixel", ipAddress: ctx.ipAddress });
  expect(stored.token).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(stored)).not.toContain(cookieValue);
  expect(stored.user.passwordHash).toMatch(/^\$2b\$10\$/);
  expect(stored.user.lastLoginAt).toEqual(services.now());
});

test("a Hindi interface gets a Hindi shop and writes in Hindi", async () => {
  const { session } = await signUp(visitor(), newcomer({ name: "आशा राव", locale: "hi" }));
  expect(session.organization.name).toBe("आशा की दुकान");
  expect(session.preferences).toMatchObject({ locale: "hi", language: "hindi" });
});

test.each([
  [{ name: "" }, { code: "INVALID", key: "name-required", field: "name" }],
  [{ email: "not an address" }, { code: "INVALID", key: "email-invalid", field: "email" }],
  [{ password: "short" }, { code: "INVALID", key: "password-too-short", field: "password" }],
  [{ password: "x1".repeat(40) }, { code: "INVALID", key: "password-too-long", field: "password" }],
  [{ timeZone: "Mars/Phobos" }, { code: "INVALID", key: "zone-unknown", field: "timeZone" }],
  [{ timeZone: "+05:30" }, { code: "INVALID", key: "zone-unknown", field: "timeZone" }],
])("signing up with %o is refused", async (wrong, problem) => {
  const input = newcomer(wrong);
  await expect(signUp(visitor(), input)).rejects.toMatchObject(problem);
  expect(await inSystem((tx) => tx.user.count({ where: { email: input.email } }))).toBe(0);
});

test("an address is taken once, whatever its capitals and however fast", async () => {
  const input = newcomer();
  const attempts = await Promise.allSettled(
    [input.email, input.email.toUpperCase(), input.email].map((email) =>
      signUp(visitor(), { ...input, email }),
    ),
  );
  expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  for (const attempt of attempts) {
    if (attempt.status === "rejected") {
      expect(attempt.reason).toMatchObject({ code: "CONFLICT", key: "email-taken", field: "email" });
    }
  }
  // The losers left no shop behind.
  const names = await inSystem((tx) => tx.organization.count({ where: { ownerId: null } }));
  expect(names).toBe(0);
  expect(await inSystem((tx) => tx.user.count({ where: { email: input.email } }))).toBe(1);
});

test("logging in opens a further device", async () => {
  const input = newcomer();
  const first = await signUp(visitor({ userAgent: "Phone" }), input);
  services.advance(MINUTE);
  const second = await logIn(visitor({ userAgent: "Laptop" }), {
    email: ` ${input.email.toUpperCase()}`,
    password: PASSWORD,
  });
  expect(second.session).toEqual(first.session);
  expect(second.cookieValue).not.toBe(first.cookieValue);
  const user = await userOf(second.cookieValue);
  const devices = await listDevices(user);
  expect(devices).toMatchObject([
    { userAgent: "Laptop", current: true, createdAt: services.now().toISOString() },
    { userAgent: "Phone", current: false },
  ]);
  expect(await actionsOf(user.userId)).toEqual(["user.signed-up", "user.logged-in"]);
});

test("an unknown address, a wrong password and a closed account answer alike", async () => {
  const input = newcomer();
  const { session } = await signUp(visitor(), input);
  const wrong = { code: "UNAUTHENTICATED", key: "credentials-wrong", field: null, parameters: {} };
  const { email } = input;
  await expect(logIn(visitor(), { email: `x${email}`, password: PASSWORD })).rejects.toMatchObject(wrong);
  await expect(logIn(visitor(), { email: "", password: "" })).rejects.toMatchObject(wrong);
  await expect(logIn(visitor(), { email, password: `${PASSWORD}!` })).rejects.toMatchObject(wrong);
  await inSystem((tx) =>
    tx.user.update({ where: { id: session.user.id }, data: { deletedAt: services.now() } }),
  );
  await expect(logIn(visitor(), { email, password: PASSWORD })).rejects.toMatchObject(wrong);
});

test("the sixth guess from one address waits, even in parallel; the owner elsewhere does not", async () => {
  const input = newcomer();
  await signUp(visitor(), input);
  const guesser = visitor();
  const guesses = await Promise.allSettled(
    Array.from({ length: 12 }, () => logIn(guesser, { email: input.email, password: "a wrong guess" })),
  );
  const keys = guesses.map((guess) => (guess.status === "rejected" ? guess.reason.key : "in"));
  expect(keys.filter((key) => key === "credentials-wrong")).toHaveLength(5);
  expect(keys.filter((key) => key === "rate-limited")).toHaveLength(7);

  const refusal = await logIn(guesser, { email: input.email, password: PASSWORD }).catch((error) => error);
  expect(refusal).toMatchObject({ code: "RATE_LIMITED", key: "rate-limited" });
  expect(refusal.parameters.seconds).toBeGreaterThan(0);
  expect(refusal.parameters.seconds).toBeLessThanOrEqual(15 * 60);
  await logIn(visitor(), { email: input.email, password: PASSWORD });
});

test("a success gives the guesses back", async () => {
  const input = newcomer();
  await signUp(visitor(), input);
  const ctx = visitor();
  for (let round = 0; round < 3; round++) {
    for (let guess = 0; guess < 4; guess++) {
      await expect(logIn(ctx, { email: input.email, password: "wrong" })).rejects.toMatchObject({
        key: "credentials-wrong",
      });
    }
    await logIn(ctx, { email: input.email, password: PASSWORD });
  }
});

test("no address and no account is kept in the limits", async () => {
  const input = newcomer();
  await expect(logIn(visitor(), { email: input.email, password: "wrong" })).rejects.toThrow();
  const keys = await inSystem((tx) => tx.rateLimit.findMany());
  expect(keys.length).toBeGreaterThan(0);
  expect(JSON.stringify(keys.map(({ key }) => key))).not.toMatch(/@|198\.51/);
});

test("counters are forgotten when they no longer limit anything", async () => {
  await expect(logIn(visitor(), { email: "running@example.com", password: "wrong" })).rejects.toThrow();
  await inSystem((tx) => tx.rateLimit.create({ data: { key: "over", points: 1, expire: Date.now() - 1 } }));
  const before = await inSystem((tx) => tx.rateLimit.count());
  await forgetExpiredLimits(services);
  expect(await inSystem((tx) => tx.rateLimit.findUnique({ where: { key: "over" } }))).toBeNull();
  expect(await inSystem((tx) => tx.rateLimit.count())).toBe(before - 1);
});

test("logging out ends this device and no other", async () => {
  const input = newcomer();
  const phone = await signUp(visitor(), input);
  const laptop = await logIn(visitor(), { email: input.email, password: PASSWORD });
  const user = await userOf(phone.cookieValue);
  await logOut(user);
  await logOut(user);
  expect(await resolveSession(visitor(), phone.cookieValue)).toBeNull();
  expect(await resolveSession(visitor(), laptop.cookieValue)).not.toBeNull();
  expect(await actionsOf(user.userId)).toEqual(["user.signed-up", "user.logged-in", "user.logged-out"]);
});

test("a person signs her own devices out and nobody else's", async () => {
  const [asha, ravi] = [await createTenant(services), await createTenant(services)];
  const theirs = { id: ravi.actor.sessionId };
  await expect(revokeDevice(asha, theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(revokeDevice(asha, { id: randomUUID() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await resolveSession(visitor(), ravi.cookieValue)).not.toBeNull();

  await revokeDevice(ravi, theirs);
  expect(await resolveSession(visitor(), ravi.cookieValue)).toBeNull();
  expect(await listDevices(ravi)).toEqual([]);
  await expect(revokeDevice(ravi, theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await actionsOf(ravi.userId)).toEqual(["device.revoked"]);
});

test("a session slides while it is used and ends when it is not", async () => {
  const { cookieValue } = await createTenant(services);
  const use = () => resolveSession(visitor(), cookieValue);
  services.advance(14 * DAY);
  expect((await use())?.renewedUntil).toBeNull();
  services.advance(2 * DAY);
  const renewed = await use();
  expect(renewed?.renewedUntil?.getTime()).toBeCloseTo(services.now().getTime() + 30 * DAY, -4);
  services.advance(29 * DAY);
  expect(await use()).not.toBeNull();
  services.advance(31 * DAY);
  expect(await use()).toBeNull();
  expect(
    await inSystem((tx) => tx.refreshToken.findFirst({ where: { userId: renewed?.user.userId ?? "" } })),
  ).toMatchObject({
    isRevoked: true,
  });
});

test("when a device was last used is written at most every few minutes", async () => {
  const tenant = await createTenant(services);
  const created = services.now().toISOString();
  services.advance(4 * MINUTE);
  await resolveSession(visitor(), tenant.cookieValue);
  expect(await listDevices(tenant)).toMatchObject([{ lastUsedAt: created }]);
  services.advance(2 * MINUTE);
  await resolveSession(visitor(), tenant.cookieValue);
  expect(await listDevices(tenant)).toMatchObject([{ lastUsedAt: services.now().toISOString() }]);
});

test.each(["", "x", "a'b", "0".repeat(64), "\u0000"])("an invented cookie %j is nobody", async (value) => {
  expect(await resolveSession(visitor(), value)).toBeNull();
});

test("a closed account's devices are out at once", async () => {
  const tenant = await createTenant(services);
  await inSystem((tx) => tx.user.update({ where: { id: tenant.userId }, data: { isActive: false } }));
  expect(await resolveSession(visitor(), tenant.cookieValue)).toBeNull();
});

test("preferences change one by one and tell the whole session", async () => {
  const tenant = await createTenant(services);
  const before = await readSession(tenant);
  const themed = await updatePreferences(tenant, { theme: "dark", tone: "fun" });
  expect(themed).toEqual({ ...before, preferences: { ...before.preferences, theme: "dark", tone: "fun" } });
  await updatePreferences(tenant, { onboarded: true, language: "hinglish", locale: "hi" });
  const hers = { visualStyle: "bold", timeZone: "Asia/Dubai" } as const;
  const off = { inAppNotifications: false, emailNotifications: false };
  await updatePreferences(tenant, { ...hers, ...off, platforms: ["facebook"] });
  await updatePreferences(tenant, { notifications: { "post-failed": { email: false } } });
  await updatePreferences(tenant, { notifications: { "post-failed": { inApp: false } } });
  await expect(updatePreferences(tenant, { timeZone: "Mars/Phobos" })).rejects.toMatchObject({
    key: "zone-unknown",
  });
  expect((await readSession(tenant)).preferences).toEqual({
    ...hers,
    platforms: ["facebook"],
    inAppNotifications: false,
    emailNotifications: false,
    notifications: { "post-failed": { email: false, inApp: false } },
    language: "hinglish",
    tone: "fun",
    locale: "hi",
    theme: "dark",
    onboarded: true,
  });
  expect((await updatePreferences(tenant, { onboarded: false })).preferences.onboarded).toBe(false);
  expect(await actionsOf(tenant.userId)).toEqual(Array(6).fill("user.preferences-updated"));
});
