import { randomUUID } from "node:crypto";
import { Platform, TargetStatus } from "@businesspro/contracts/enums";
import { readTenant, stepSystem, stepTenant } from "@businesspro/db/transactions";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aggregateMonths } from "../analytics/aggregate-months.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { applyRetention } from "./apply-retention.ts";

const DAY = 86_400_000;

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
const read = <T>(work: Parameters<typeof readTenant<T>>[2]) => readTenant(services.databases, owner, work);
const daysAgo = (days: number) => new Date(services.now().getTime() - days * DAY);
const apply = (dryRun = false, signal = new AbortController().signal) =>
  applyRetention(services, { dryRun, signal });

async function account(): Promise<string> {
  const { organizationId, userId } = owner;
  const data = {
    organizationId,
    userId,
    platform: Platform.FACEBOOK,
    flow: "facebook-login",
    accountId: randomUUID(),
  };
  return (await inTenant((tx) => tx.socialAccount.create({ data, select: { id: true } }))).id;
}

async function post(
  socialAccountId: string,
  publishedAt: Date,
  counts: { reach: number | null; likes: number | null } | null,
): Promise<string> {
  const { organizationId, userId } = owner;
  const platform = Platform.FACEBOOK;
  return inTenant(async (tx) => {
    const { id: contentId } = await tx.content.create({
      data: { organizationId, userId, platform, caption: "Hot jalebi", status: "published" },
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
    const nothing = { impressions: null, comments: null, shares: null, saves: null, clicks: null };
    if (counts) {
      await tx.analytics.create({
        data: { organizationId, contentId, socialAccountId, platform, ...nothing, ...counts },
        select: { id: true },
      });
      await tx.analyticsSnapshot.create({
        data: { organizationId, contentId, socialAccountId, takenAt: publishedAt, ...nothing, ...counts },
        select: { id: true },
      });
    }
    return contentId;
  });
}

const months = () =>
  read((tx) => tx.analyticsMonthly.findMany({ orderBy: { month: "asc" }, omit: { countedAt: true } }));

test("a month's sum is exactly that of its posts, whatever they count and however often it is made", async () => {
  const count = fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: null });
  const posts = fc.array(fc.tuple(fc.integer({ min: 0, max: 39 }), count, count), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(posts, async (planned) => {
      const socialAccountId = await account();
      for (const [days, reach, likes] of planned)
        await post(socialAccountId, daysAgo(days), { reach, likes });
      await aggregateMonths(services);
      await aggregateMonths(services);
      const rows = (await months()).filter((row) => row.socialAccountId === socialAccountId);
      const sum = (values: (number | bigint | null)[]) =>
        values.reduce<bigint | null>(
          (all, value) => (value === null ? all : (all ?? 0n) + BigInt(value)),
          null,
        );
      expect(rows.reduce((all, row) => all + row.posts, 0)).toBe(planned.length);
      expect(sum(rows.map((row) => row.reach))).toBe(sum(planned.map(([, reach]) => reach)));
      expect(sum(rows.map((row) => row.likes))).toBe(sum(planned.map(([, , likes]) => likes)));
      expect(rows.every((row) => row.saves === null)).toBe(true);
    }),
    { numRuns: 15 },
  );
});

test("a month begins where the organisation's calendar says", async () => {
  const page = await account();
  // Midnight of the first of November in Kolkata.
  await post(page, new Date("2026-10-31T18:29:00Z"), { reach: 1, likes: null });
  await post(page, new Date("2026-10-31T18:31:00Z"), { reach: 10, likes: null });
  await aggregateMonths(services);
  expect((await months()).map(({ month, reach }) => [month.toISOString().slice(0, 10), reach])).toEqual([
    ["2026-10-01", 1n],
    ["2026-11-01", 10n],
  ]);
});

test("figures of a year ago go, their month's sum stays and is made first where it is missing", async () => {
  const page = await account();
  const [old, young] = [
    await post(page, daysAgo(400), { reach: 5, likes: 1 }),
    await post(page, daysAgo(300), { reach: 7, likes: 2 }),
  ];
  expect(await apply(true)).toMatchObject({ figures: 2 });
  expect(await read((tx) => tx.analytics.count())).toBe(2);
  expect(await apply()).toMatchObject({ figures: 2 });
  expect(await apply()).toMatchObject({ figures: 0 });
  expect((await read((tx) => tx.analytics.findMany())).map(({ contentId }) => contentId)).toEqual([young]);
  expect((await read((tx) => tx.analyticsSnapshot.findMany())).map(({ contentId }) => contentId)).toEqual([
    young,
  ]);
  expect(await months()).toMatchObject([{ posts: 1, reach: 5n, likes: 1n }]);
  expect(await read((tx) => tx.publishTarget.count({ where: { contentId: old } }))).toBe(1);
});

test("a removed post loses its words and pictures after thirty days, and its history stays", async () => {
  const page = await account();
  const out = await post(page, daysAgo(60), { reach: 5, likes: 1 });
  const { organizationId, userId } = owner;
  const draft = await inTenant((tx) =>
    tx.content.create({
      data: { organizationId, userId, platform: Platform.FACEBOOK, caption: "Never sent" },
      select: { id: true },
    }),
  );
  const recent = await post(page, daysAgo(60), null);
  await inTenant(async (tx) => {
    await tx.contentVariant.create({
      data: { organizationId, contentId: out, variantType: "hook", variantData: "Hot!" },
      select: { id: true },
    });
    await tx.content.updateMany({ where: { id: { in: [out, draft.id] } }, data: { deletedAt: daysAgo(31) } });
    await tx.content.updateMany({ where: { id: recent }, data: { deletedAt: daysAgo(29) } });
  });
  expect(await apply(true)).toMatchObject({ posts: 2 });
  expect(await read((tx) => tx.content.count({ where: { caption: "Hot jalebi" } }))).toBe(2);
  expect(await apply()).toMatchObject({ posts: 2 });
  expect(await apply()).toMatchObject({ posts: 0 });
  const rows = await read((tx) => tx.content.findMany({ include: { targets: true, variants: true } }));
  expect(rows.find(({ id }) => id === draft.id)).toMatchObject({ caption: "", purgedAt: services.now() });
  expect(rows.find(({ id }) => id === out)).toMatchObject({
    caption: "",
    hashtags: [],
    variants: [],
    purgedAt: services.now(),
    targets: [{ status: "published" }],
  });
  expect(rows.find(({ id }) => id === recent)).toMatchObject({ caption: "Hot jalebi", purgedAt: null });
});

test("sessions that ended long ago are forgotten, others are not", async () => {
  const session = (days: number) =>
    stepSystem(services.databases, (tx) =>
      tx.refreshToken.create({
        data: { userId: owner.userId, token: randomUUID(), expiresAt: daysAgo(days) },
        select: { id: true },
      }),
    );
  const [, kept] = [await session(31), await session(29)];
  const before = await stepSystem(services.databases, (tx) => tx.refreshToken.count());
  expect(await apply(true)).toMatchObject({ sessions: 1 });
  expect(await apply()).toMatchObject({ sessions: 1 });
  expect(await stepSystem(services.databases, (tx) => tx.refreshToken.count())).toBe(before - 1);
  expect(
    await stepSystem(services.databases, (tx) => tx.refreshToken.count({ where: { id: kept.id } })),
  ).toBe(1);
});

test("a worker that stops takes nothing more away", async () => {
  await post(await account(), daysAgo(400), { reach: 5, likes: 1 });
  expect(await apply(false, AbortSignal.abort())).toEqual({
    sessions: 0,
    posts: 0,
    figures: 0,
    mails: 0,
    links: 0,
  });
  expect(await apply()).toMatchObject({ figures: 2 });
});
