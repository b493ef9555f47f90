import type { LiveEvent } from "@businesspro/contracts/outputs";
import { withSystem, withTenant } from "@businesspro/db/transactions";
import { runSql } from "@businesspro/testing/run-sql";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { saveContent } from "../content/save-content.ts";
import { revokeDevice } from "../identity/revoke-device.ts";
import { createColleague, createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { followPublishEvents } from "./follow-publish-events.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

type Shop = { owner: TestTenant; groupId: string; contentId: string; targetId: string };

/** A shop with one post, planned an hour ago. */
async function openShop(): Promise<Shop> {
  const owner = await createTenant(services);
  const { organizationId, userId } = owner;
  const account = await withTenant(owner.databases, owner, (tx) =>
    tx.socialAccount.create({
      data: {
        organizationId,
        userId,
        platform: "facebook",
        flow: "facebook-login",
        accountId: organizationId,
      },
    }),
  );
  const group = await saveContent(owner, {
    groupId: null,
    expectedRevision: null,
    versions: [
      {
        ...PLAIN_VERSION,
        platform: "facebook",
        caption: "Chai",
        hashtags: [],
        socialAccountIds: [account.id],
      },
    ],
    mediaIds: [],
    origin: null,
    when: { wallTime: "2026-11-24T10:00", timeZone: "Asia/Kolkata" },
  });
  await runSql(
    services.connectionString,
    `UPDATE publish_events SET created_at = created_at - interval '1 hour' WHERE organization_id = '${organizationId}'`,
  );
  const [version] = group.versions;
  return {
    owner,
    groupId: group.groupId,
    contentId: version?.id ?? "",
    targetId: version?.targets[0]?.id ?? "",
  };
}

async function tell({ owner, targetId }: Shop, step: string, createdAt?: Date): Promise<string> {
  const event = await withTenant(owner.databases, owner, (tx) =>
    tx.publishEvent.create({
      data: {
        organizationId: owner.organizationId,
        targetId,
        step,
        status: "publishing",
        phase: "preparing",
        ...(createdAt && { createdAt }),
      },
    }),
  );
  return String(event.id);
}

/** A follower that is ended with the test. */
function follow(ctx: TestTenant, lastEventId: string | null, options: { recheckMs?: number } = {}) {
  const leaving = new AbortController();
  const events = followPublishEvents(ctx, lastEventId, leaving.signal, options);
  return {
    next: async (): Promise<LiveEvent | undefined> => (await events.next()).value,
    leave: () => leaving.abort(),
    [Symbol.asyncDispose]: async () => {
      leaving.abort();
      await events.return(undefined);
    },
  };
}

const followers = () => services.feed.events().listenerCount("event");

test("an event comes with the post it belongs to, and no other organisation hears it", async () => {
  const [shop, other] = [await openShop(), await openShop()];
  await using hers = follow(shop.owner, null);
  await using theirs = follow(other.owner, null);
  const [heard, overheard] = [hers.next(), theirs.next()];
  const id = await tell(shop, "started");
  const { groupId, contentId, targetId } = shop;
  const at = { step: "started", ageSeconds: expect.any(Number) };
  const event = { id, groupId, contentId, targetId, status: "publishing", phase: "preparing", ...at };
  expect(await heard).toEqual(event);
  const otherId = await tell(other, "started");
  expect(await overheard).toMatchObject({ id: otherId, groupId: other.groupId });
});

test("who comes back gets what was missed, in order, and then what is new", async () => {
  const shop = await openShop();
  const halfAnHourAgo = new Date(Date.now() - 1_800_000);
  const seen = await tell(shop, "started", halfAnHourAgo);
  const missed = [await tell(shop, "media-sent"), await tell(shop, "sending")];
  await using follower = follow(shop.owner, seen);
  expect([(await follower.next())?.id, (await follower.next())?.id]).toEqual(missed);
  const heard = follower.next();
  const id = await tell(shop, "published");
  expect((await heard)?.id).toBe(id);
});

test("what happened while the page was loading is not lost", async () => {
  const shop = await openShop();
  const id = await tell(shop, "started");
  await using follower = follow(shop.owner, null);
  expect((await follower.next())?.id).toBe(id);
});

test.each(["", "x", "-1", "9".repeat(40)])("an invented last id %j starts from now", async (lastEventId) => {
  const shop = await openShop();
  await using follower = follow(shop.owner, lastEventId);
  const heard = follower.next();
  const id = await tell(shop, "started");
  expect((await heard)?.id).toBe(id);
});

/** Gives out an id now and commits when told to. */
function tellLate(shop: Shop) {
  const [written, commit] = [Promise.withResolvers<string>(), Promise.withResolvers<void>()];
  const done = withTenant(shop.owner.databases, shop.owner, async (tx) => {
    const { id } = await tx.publishEvent.create({
      data: {
        organizationId: shop.owner.organizationId,
        targetId: shop.targetId,
        step: "started",
        status: "publishing",
      },
    });
    written.resolve(String(id));
    await commit.promise;
  });
  return {
    id: written.promise,
    commit: async () => {
      commit.resolve();
      await done;
    },
  };
}

test("a smaller id that commits after a greater one is not lost, and nothing is given twice", async () => {
  const shop = await openShop();
  await using follower = follow(shop.owner, null);
  const first = follower.next();
  const late = tellLate(shop);
  const lateId = await late.id;
  const earlyId = await tell(shop, "media-sent");
  expect(BigInt(earlyId)).toBeGreaterThan(BigInt(lateId));
  expect((await first)?.id).toBe(earlyId);
  await late.commit();
  expect((await follower.next())?.id).toBe(lateId);
  const last = follower.next();
  const lastId = await tell(shop, "published");
  expect((await last)?.id).toBe(lastId);
});

test("nor is it lost to who was away when it committed", async () => {
  const shop = await openShop();
  await tell(shop, "scheduled", new Date(Date.now() - 3_600_000));
  const late = tellLate(shop);
  const lateId = await late.id;
  const seen = await tell(shop, "media-sent");
  await late.commit();
  await using follower = follow(shop.owner, seen);
  expect((await follower.next())?.id).toBe(lateId);
});

test("a lost database connection loses no event", async () => {
  const shop = await openShop();
  await using follower = follow(shop.owner, null);
  const heard = follower.next();
  const first = await tell(shop, "started");
  expect((await heard)?.id).toBe(first);
  await runSql(
    services.connectionString,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN publish_events' AND datname = current_database()",
  );
  const second = await tell(shop, "sending");
  expect((await follower.next())?.id).toBe(second);
});

test.each([
  ["was signed out", (person: TestTenant) => revokeDevice(person, { id: person.actor.sessionId })],
  [
    "left the organisation",
    (person: TestTenant) =>
      withSystem(services.databases, (tx) =>
        tx.organizationMember.deleteMany({ where: { userId: person.userId } }),
      ),
  ],
])("who %s hears nothing more", async (_case, part) => {
  const shop = await openShop();
  const colleague = await createColleague(shop.owner, "member");
  await using follower = follow(colleague, null, { recheckMs: 20 });
  const heard = follower.next();
  await part(colleague);
  await expect(heard).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await vi.waitFor(() => expect(followers()).toBe(0));
});

test("leaving ends the following, also in the middle of waiting", async () => {
  const shop = await openShop();
  const follower = follow(shop.owner, null);
  const heard = follower.next();
  await vi.waitFor(() => expect(followers()).toBe(1));
  follower.leave();
  expect(await heard).toBeUndefined();
  expect(followers()).toBe(0);
});

test("all followers share one connection", async () => {
  const shops = [await openShop(), await openShop(), await openShop()];
  const following = shops.map(({ owner }) => follow(owner, "0"));
  await Promise.all(following.map((follower) => follower.next()));
  const listening = await runSql(
    services.connectionString,
    "SELECT pid FROM pg_stat_activity WHERE query = 'LISTEN publish_events' AND datname = current_database()",
  );
  expect(listening).toHaveLength(1);
  for (const follower of following) await follower[Symbol.asyncDispose]();
});
