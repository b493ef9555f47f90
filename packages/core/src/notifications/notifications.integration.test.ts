import { stepSystem, stepTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { updatePreferences } from "../identity/update-preferences.ts";
import { listOutbox } from "../mail/list-outbox.ts";
import { createColleague, createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { createWorld } from "../testing/create-world.ts";
import { countUnread } from "./count-unread.ts";
import { listNotifications } from "./list-notifications.ts";
import { markRead } from "./mark-read.ts";
import { raiseNotifications } from "./raise-notifications.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
});
afterAll(() => services.close());

const FIRST_PAGE = { cursor: null, limit: 20 };
const kindsOf = async (person: TestTenant) =>
  (await listNotifications(person, FIRST_PAGE)).items.map(({ kind }) => kind).sort();
const mailsTo = async ({ email }: TestTenant) =>
  (await listOutbox(services)).filter(({ to }) => to === email).map(({ subject }) => subject);

/** A shop with nobody told yet: one post failed, one is unclear. */
async function openShop() {
  const owner = await createTenant(services);
  const world = await createWorld(owner);
  await stepSystem(services.databases, async (tx) => {
    await tx.notification.deleteMany({ where: { organizationId: owner.organizationId } });
    await tx.mail.deleteMany({ where: { organizationId: owner.organizationId } });
  });
  return { owner, world };
}

test("owner and admins hear of a bad end once each, by mail and in the app, in their language", async () => {
  const { owner, world } = await openShop();
  const admin = await createColleague(owner, "admin");
  const member = await createColleague(owner, "member");
  // They were there before it happened.
  await stepSystem(services.databases, (tx) =>
    tx.organizationMember.updateMany({
      where: { organizationId: owner.organizationId },
      data: { joinedAt: new Date(0) },
    }),
  );
  await updatePreferences(admin, { locale: "hi", notifications: { "post-review": { email: false } } });
  await Promise.all([raiseNotifications(services), raiseNotifications(services)]);
  await raiseNotifications(services);
  await raiseNotifications(services);

  expect(await kindsOf(owner)).toEqual(["post-failed", "post-review"]);
  expect(await kindsOf(admin)).toEqual(["post-failed", "post-review"]);
  expect(await kindsOf(member)).toEqual([]);
  expect((await mailsTo(owner)).sort()).toEqual([
    "A post of Chai Point did not go out",
    "Did this post of Chai Point go out?",
  ]);
  expect(await mailsTo(admin)).toEqual(["Chai Point की एक पोस्ट नहीं गई"]);
  const { items } = await listNotifications(owner, FIRST_PAGE);
  expect(items[0]).toMatchObject({ platform: "facebook", groupId: expect.any(String), read: false });

  // It was tried again and failed again; the account broke as well.
  await stepTenant(services.databases, owner, async (tx) => {
    await tx.publishTarget.update({
      where: { id: world.failedTargetId },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await tx.socialAccount.updateMany({
      where: { id: world.accountId },
      data: { needsReconnect: true },
    });
  });
  await updatePreferences(owner, { emailNotifications: false });
  await raiseNotifications(services);
  expect(await kindsOf(owner)).toEqual(["account-disconnected", "post-failed", "post-failed", "post-review"]);
  expect(await mailsTo(owner)).toHaveLength(2);

  // Connected anew, and broken again.
  await stepTenant(services.databases, owner, (tx) =>
    tx.socialAccount.updateMany({
      where: { id: world.accountId },
      data: { connectedAt: new Date("2026-11-24T00:00:00Z") },
    }),
  );
  await updatePreferences(owner, { inAppNotifications: false });
  await raiseNotifications(services);
  expect(await kindsOf(owner)).toHaveLength(4);
  expect((await kindsOf(admin)).filter((kind) => kind === "account-disconnected")).toHaveLength(2);
});

test("each reads her own, page by page, and marks them as read", async () => {
  const { owner } = await openShop();
  const stranger = await createTenant(services);
  await stepSystem(services.databases, (tx) =>
    tx.organizationMember.updateMany({
      where: { organizationId: owner.organizationId },
      data: { joinedAt: new Date(0) },
    }),
  );
  await raiseNotifications(services);
  expect(await countUnread(owner)).toBe(2);
  const first = await listNotifications(owner, { cursor: null, limit: 1 });
  const second = await listNotifications(owner, { cursor: first.nextCursor, limit: 1 });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  expect(second.nextCursor).toBeNull();
  await expect(markRead(stranger, { id: ids[0] ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await markRead(owner, { id: ids[0] ?? "" });
  expect(await countUnread(owner)).toBe(1);
  await markRead(owner, { id: null });
  expect(await countUnread(owner)).toBe(0);
});
