import { Platform, TargetStatus } from "@businesspro/contracts/enums";
import type { Counts } from "@businesspro/contracts/results-outputs";
import { stepTenant } from "@businesspro/db/transactions";
import { NO_METRICS } from "@businesspro/platforms/no-metrics";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { DomainError } from "../domain-error.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { listPostResults } from "./list-post-results.ts";
import { readResults } from "./read-results.ts";

const WEEK = { from: "2026-11-16", to: "2026-11-22" };

let services: TestServices;
let owner: TestTenant;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services?.close());
beforeEach(async () => {
  owner = await createTenant(services);
});

const inTenant = <T>(work: Parameters<typeof stepTenant<T>>[2]) =>
  stepTenant(services.databases, owner, work);

async function account(platform: Platform, accountName: string): Promise<string> {
  const { organizationId, userId } = owner;
  const row = await inTenant((tx) =>
    tx.socialAccount.create({
      data: {
        organizationId,
        userId,
        platform,
        flow: "facebook-login",
        accountId: crypto.randomUUID(),
        accountName,
      },
      select: { id: true },
    }),
  );
  return row.id;
}

/** `counts`: null: never looked at. */
async function published(
  socialAccountId: string,
  platform: Platform,
  publishedAt: string,
  counts: Partial<Counts> | null,
): Promise<void> {
  const { organizationId, userId } = owner;
  await inTenant(async (tx) => {
    const { id: contentId } = await tx.content.create({
      data: { organizationId, userId, platform, caption: `At ${publishedAt}`, status: "published" },
      select: { id: true },
    });
    await tx.publishTarget.create({
      data: {
        organizationId,
        contentId,
        socialAccountId,
        platform,
        status: TargetStatus.PUBLISHED,
        dueAt: publishedAt,
        publishedAt,
      },
      select: { id: true },
    });
    if (counts)
      await tx.analytics.create({
        data: { organizationId, contentId, socialAccountId, platform, ...NO_METRICS, ...counts },
        select: { id: true },
      });
  });
}

test("adds up a period by network and account, beside the one before; a sum of nothing is nothing", async () => {
  const [page, profile, place] = [
    await account(Platform.FACEBOOK, "Page"),
    await account(Platform.INSTAGRAM, "Profile"),
    await account(Platform.GOOGLE_BUSINESS, "Place"),
  ];
  await published(page, Platform.FACEBOOK, "2026-11-16T05:00:00Z", { reach: 100, likes: 4, clicks: 2 });
  await published(page, Platform.FACEBOOK, "2026-11-17T05:00:00Z", { impressions: 300, likes: 3 });
  await published(page, Platform.FACEBOOK, "2026-11-18T05:00:00Z", null);
  await published(profile, Platform.INSTAGRAM, "2026-11-18T05:00:00Z", { reach: 50, likes: 5, saves: 1 });
  await published(place, Platform.GOOGLE_BUSINESS, "2026-11-18T05:00:00Z", {});
  await published(page, Platform.FACEBOOK, "2026-11-10T05:00:00Z", { reach: 10, likes: 1 });
  const results = await readResults(owner, WEEK);
  expect(results).toMatchObject({
    period: { ...WEEK, timeZone: "Asia/Kolkata" },
    before: { from: "2026-11-09", to: "2026-11-15" },
    totals: { posts: 5, impressions: 300, reach: 150, likes: 12, comments: null, saves: 1, clicks: 2 },
    totalsBefore: { posts: 1, reach: 10, likes: 1, saves: null, engagementRate: 10 },
  });
  // 4 + 2 + 3 + 5 + 1 of 100 + 300 + 50.
  expect(results.totals.engagementRate).toBe(3.33);
  expect(results.platforms.map(({ platform, totals }) => [platform, totals.posts, totals.reach])).toEqual([
    ["facebook", 3, 100],
    ["google-business", 1, null],
    ["instagram", 1, 50],
  ]);
  expect(results.accounts.map(({ name, totals }) => [name, totals.likes, totals.engagementRate])).toEqual([
    ["Page", 7, 2.25],
    ["Place", null, null],
    ["Profile", 5, 12],
  ]);
});

test("days begin and end where the organisation's clock says", async () => {
  const page = await account(Platform.FACEBOOK, "Page");
  // Midnight in Kolkata is half past six the evening before.
  await published(page, Platform.FACEBOOK, "2026-11-15T18:29:59Z", {});
  await published(page, Platform.FACEBOOK, "2026-11-15T18:30:00Z", {});
  await published(page, Platform.FACEBOOK, "2026-11-22T18:29:59Z", {});
  await published(page, Platform.FACEBOOK, "2026-11-22T18:30:00Z", {});
  const { totals, totalsBefore } = await readResults(owner, WEEK);
  expect([totals.posts, totalsBefore.posts]).toEqual([2, 1]);
  const { items } = await listPostResults(owner, { ...WEEK, limit: 25 });
  expect(items.map(({ caption }) => caption)).toEqual(["At 2026-11-22T18:29:59Z", "At 2026-11-15T18:30:00Z"]);
});

test("a post that was removed here is still out there: it counts, and leads nowhere", async () => {
  const page = await account(Platform.FACEBOOK, "Page");
  await published(page, Platform.FACEBOOK, "2026-11-17T05:00:00Z", { reach: 40 });
  await inTenant((tx) => tx.content.updateMany({ data: { deletedAt: owner.now() } }));
  expect((await readResults(owner, WEEK)).totals).toMatchObject({ posts: 1, reach: 40 });
  const { items } = await listPostResults(owner, { ...WEEK, limit: 25 });
  expect(items).toMatchObject([{ groupId: null, reach: 40 }]);
});

test("an empty period is empty, not an error", async () => {
  const { totals, platforms, accounts, lastSyncedAt } = await readResults(owner, WEEK);
  expect(totals).toEqual({ ...NO_METRICS, posts: 0, engagementRate: null });
  expect([platforms, accounts, lastSyncedAt]).toEqual([[], [], null]);
});

test("posts come in pages, each once, and of one network when asked", async () => {
  const page = await account(Platform.FACEBOOK, "Page");
  const profile = await account(Platform.INSTAGRAM, "Profile");
  for (let day = 16; day <= 20; day++) {
    await published(page, Platform.FACEBOOK, `2026-11-${day}T05:00:00Z`, { reach: day });
    await published(profile, Platform.INSTAGRAM, `2026-11-${day}T05:00:00Z`, {});
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const result = await listPostResults(owner, { ...WEEK, limit: 3, cursor });
    seen.push(...result.items.map(({ id }) => id));
    cursor = result.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(10);
  expect(seen).toHaveLength(10);
  const { items } = await listPostResults(owner, { ...WEEK, limit: 25, platform: "facebook" });
  expect(items.map(({ reach }) => reach)).toEqual([20, 19, 18, 17, 16]);
  await expect(listPostResults(owner, { ...WEEK, limit: 3, cursor: "nonsense" })).rejects.toThrow(
    DomainError,
  );
});
