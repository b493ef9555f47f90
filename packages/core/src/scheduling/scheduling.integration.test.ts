import { randomUUID } from "node:crypto";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getContentGroup } from "../content/get-content-group.ts";
import { listContent } from "../content/list-content.ts";
import { removeContent } from "../content/remove-content.ts";
import { saveContent } from "../content/save-content.ts";
import { DomainError } from "../domain-error.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { cancelGroup } from "./cancel-group.ts";
import { moveGroup } from "./move-group.ts";
import { readBestTime } from "./read-best-time.ts";
import { setBestTime } from "./set-best-time.ts";
import { wallTimeToInstant } from "./wall-time.ts";

type Save = Parameters<typeof saveContent>[1];
const TOMORROW = { wallTime: "2026-11-24T10:00", timeZone: "Asia/Kolkata" };
const LATER = { wallTime: "2026-11-25T18:30", timeZone: "Asia/Kolkata" };

let services: TestServices;
let owner: TestTenant;
let page: string;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
});
afterAll(() => services?.close());
beforeEach(async () => {
  owner = await createTenant(services);
  page = await connect(owner, "facebook");
});

async function connect(tenant: TestTenant, platform: "facebook" | "instagram"): Promise<string> {
  const { organizationId, userId } = tenant;
  const account = {
    platform,
    flow: "facebook-login",
    accountId: randomUUID(),
    accountName: "Chai",
    accessToken: "unread",
  };
  const row = await withTenant(tenant.databases, tenant, (tx) =>
    tx.socialAccount.create({ data: { organizationId, userId, ...account }, select: { id: true } }),
  );
  return row.id;
}

const draft = (change: Partial<Save> = {}): Save => ({
  groupId: null,
  expectedRevision: null,
  versions: [
    {
      ...PLAIN_VERSION,
      platform: "facebook",
      caption: "Hot jalebi",
      hashtags: ["jalebi"],
      socialAccountIds: [page],
    },
  ],
  mediaIds: [],
  origin: null,
  when: null,
  ...change,
});
const ownJobs = async () =>
  (await readJobs(services.connectionString)).filter(
    (job) => job.payload.organizationId === owner.organizationId,
  );
const problem = (promise: Promise<unknown>) =>
  promise.then(
    () => "none",
    (error: unknown) => (error instanceof DomainError ? error.key : String(error)),
  );
const targetOf = (group: ContentGroup) => group.versions[0]?.targets[0];

describe("planning a post", () => {
  it("stores instant, zone and wall time, and one job at that instant", async () => {
    const group = await saveContent(owner, draft({ when: TOMORROW }));
    expect(group).toMatchObject({
      status: "scheduled",
      scheduledFor: "2026-11-24T04:30:00.000Z",
      ...TOMORROW,
    });
    expect(targetOf(group)).toMatchObject({
      status: "queued",
      timeline: [{ step: "scheduled", parameters: TOMORROW }],
    });
    const jobs = await ownJobs();
    expect(jobs).toMatchObject([
      { task: "publish.target", payload: { targetId: targetOf(group)?.id, version: 1 } },
    ]);
    expect(jobs[0]?.runAt.toISOString()).toBe("2026-11-24T04:30:00.000Z");
  });

  it("leaves neither row nor job when it is rolled back", async () => {
    // The first version is planned before the second, which has no account, fails.
    const versions: Save["versions"] = [
      {
        ...PLAIN_VERSION,
        platform: "facebook",
        caption: "Hot jalebi",
        hashtags: [],
        socialAccountIds: [page],
      },
      { ...PLAIN_VERSION, platform: "instagram", caption: "Hot jalebi", hashtags: [], socialAccountIds: [] },
    ];
    const mediaId = await insertPicture(owner);
    expect(await problem(saveContent(owner, draft({ versions, mediaIds: [mediaId], when: TOMORROW })))).toBe(
      "target-required",
    );
    expect(await ownJobs()).toEqual([]);
    expect((await listContent(owner, { limit: 10, order: "newest" })).items).toEqual([]);
  });

  it("refuses what cannot be, with a key of its own, and saves nothing", async () => {
    const refused = async (change: Partial<Save>) => problem(saveContent(owner, draft(change)));
    const version = {
      ...PLAIN_VERSION,
      platform: "facebook" as const,
      caption: "x",
      hashtags: [],
      socialAccountIds: [page],
    };
    const instagram = {
      ...version,
      platform: "instagram" as const,
      socialAccountIds: [await connect(owner, "instagram")],
    };
    const mediaIds = [await insertPicture(owner)];
    expect(await refused({ when: { ...TOMORROW, wallTime: "2026-11-22T10:00" } })).toBe("time-in-past");
    expect(await refused({ when: { ...TOMORROW, timeZone: "Mars/Olympus" } })).toBe("zone-unknown");
    expect(await refused({ when: TOMORROW, versions: [{ ...version, socialAccountIds: [] }] })).toBe(
      "target-required",
    );
    expect(await refused({ when: TOMORROW, versions: [{ ...version, caption: "" }] })).toBe(
      "caption-required",
    );
    expect(await refused({ when: TOMORROW, versions: [instagram] })).toBe("media-required");
    expect(
      await refused({ when: TOMORROW, mediaIds, versions: [{ ...instagram, caption: "x".repeat(2201) }] }),
    ).toBe("caption-too-long");
    expect(await refused({ versions: [version, version] })).toBe("invalid-input");
    expect((await listContent(owner, { limit: 10, order: "newest" })).items).toEqual([]);
    expect(await ownJobs()).toEqual([]);
  });

  it("keeps an unfinished draft as it is, limits or not", async () => {
    const group = await saveContent(
      owner,
      draft({
        versions: [
          {
            ...PLAIN_VERSION,
            platform: "instagram",
            caption: "x".repeat(3000),
            hashtags: [],
            socialAccountIds: [],
          },
        ],
      }),
    );
    expect(group).toMatchObject({ status: "draft", editable: true, scheduledFor: null });
  });
});

describe("changing a planned post", () => {
  it("moves it: the same target, one job, at the new time, with a version that voids the old job", async () => {
    const before = await saveContent(owner, draft({ when: TOMORROW }));
    const after = await moveGroup(owner, { groupId: before.groupId, when: LATER });
    expect(targetOf(after)?.id).toBe(targetOf(before)?.id);
    expect(after).toMatchObject({ status: "scheduled", ...LATER });
    expect(await ownJobs()).toMatchObject([
      { payload: { version: 2 }, runAt: new Date("2026-11-25T13:00:00.000Z") },
    ]);
  });

  it("cancels it: no job is left, the text stays as a draft", async () => {
    const group = await saveContent(owner, draft({ when: TOMORROW }));
    const cancelled = await cancelGroup(owner, { groupId: group.groupId });
    expect(cancelled).toMatchObject({ status: "draft", scheduledFor: null, editable: true });
    expect(targetOf(cancelled)?.status).toBe("cancelled");
    expect(await ownJobs()).toEqual([]);
    expect(await problem(cancelGroup(owner, { groupId: group.groupId }))).toBe("not-scheduled");
  });

  it("deletes it: no job is left and no list shows it", async () => {
    const group = await saveContent(owner, draft({ when: TOMORROW }));
    await removeContent(owner, { groupId: group.groupId });
    expect(await ownJobs()).toEqual([]);
    expect((await listContent(owner, { limit: 10, order: "newest" })).items).toEqual([]);
    expect(await problem(getContentGroup(owner, { groupId: group.groupId }))).toBe("not-found");
  });

  it("edits it in place; an account that was dropped is withdrawn", async () => {
    const second = await connect(owner, "facebook");
    const both = [
      {
        ...PLAIN_VERSION,
        platform: "facebook" as const,
        caption: "Both",
        hashtags: [],
        socialAccountIds: [page, second],
      },
    ];
    const group = await saveContent(owner, draft({ versions: both, when: TOMORROW }));
    expect(await ownJobs()).toHaveLength(2);
    const edited = await saveContent(
      owner,
      draft({ groupId: group.groupId, expectedRevision: group.revision, when: TOMORROW }),
    );
    expect(edited).toMatchObject({
      groupId: group.groupId,
      revision: 2,
      versions: [{ caption: "Hot jalebi" }],
    });
    expect(edited.versions[0]?.targets.map((target) => target.status).sort()).toEqual([
      "cancelled",
      "queued",
    ]);
    expect(await ownJobs()).toMatchObject([{ payload: { version: 2 } }]);
  });

  it("tells an editor who started from an older text, and keeps the newer one", async () => {
    const group = await saveContent(owner, draft());
    await saveContent(owner, draft({ groupId: group.groupId, expectedRevision: 1 }));
    expect(await problem(saveContent(owner, draft({ groupId: group.groupId, expectedRevision: 1 })))).toBe(
      "changed-elsewhere",
    );
  });

  it("is closed once a network may show it", async () => {
    const group = await saveContent(owner, draft({ when: TOMORROW }));
    const become = (status: string) =>
      withTenant(services.databases, owner, (tx) => tx.publishTarget.updateMany({ data: { status } }));
    await become("publishing");
    const edit = () => saveContent(owner, draft({ groupId: group.groupId, expectedRevision: null }));
    expect(await problem(edit())).toBe("not-editable-publishing");
    expect(await problem(moveGroup(owner, { groupId: group.groupId, when: LATER }))).toBe(
      "not-editable-publishing",
    );
    await become("published");
    expect(await problem(edit())).toBe("not-editable-published");
  });
});

describe("the best time of the day", () => {
  const { timeZone } = TOMORROW;
  const USUAL = wallTimeToInstant("2026-11-24T16:30", timeZone);
  const CHOSEN = wallTimeToInstant(TOMORROW.wallTime, timeZone);
  const stored = () => withTenant(owner.databases, owner, (tx) => tx.schedule.findFirstOrThrow());
  const optimized = { ...TOMORROW, bestTime: true };
  const ask = (socialAccountIds: string[], day = "2026-11-24") =>
    readBestTime(owner, { day, timeZone, socialAccountIds });

  it("is taken with the save, stays through edits and moves, and gives the chosen time back", async () => {
    const suggestion = { wallTime: "2026-11-24T16:30", reason: "business-type" };
    expect(await ask([page])).toEqual({ suggestion, passed: null, apart: [] });

    const saved = await saveContent(owner, draft({ when: optimized }));
    const { groupId } = saved;
    expect(saved).toMatchObject({
      ...TOMORROW,
      scheduledFor: USUAL.toISOString(),
      autoOptimize: true,
      optimizedTime: USUAL.toISOString(),
    });
    expect(await stored()).toMatchObject({ autoOptimize: true, optimizedTime: USUAL, scheduledFor: USUAL });
    expect(await ownJobs()).toMatchObject([{ runAt: USUAL }]);
    expect(targetOf(saved)?.timeline).toMatchObject([{ parameters: { wallTime: "2026-11-24T16:30" } }]);

    // Whoever says nothing about it keeps it.
    const edited = await saveContent(owner, draft({ groupId, expectedRevision: 1, when: TOMORROW }));
    expect(edited).toMatchObject({ autoOptimize: true, scheduledFor: USUAL.toISOString() });
    const moved = await moveGroup(owner, { groupId, when: { ...LATER, wallTime: "2026-11-25T09:00" } });
    expect(moved).toMatchObject({
      wallTime: "2026-11-25T09:00",
      scheduledFor: new Date(USUAL.getTime() + 86_400_000).toISOString(),
    });

    const off = await saveContent(
      owner,
      draft({ groupId, expectedRevision: 2, when: { ...TOMORROW, bestTime: false } }),
    );
    expect(off).toMatchObject({ scheduledFor: CHOSEN.toISOString(), autoOptimize: false });
    expect(await stored()).toMatchObject({ autoOptimize: false, optimizedTime: null, scheduledFor: CHOSEN });

    expect(await moveGroup(owner, { groupId, when: optimized })).toMatchObject({ autoOptimize: true });
    expect(await setBestTime(owner, { groupId, on: false })).toMatchObject({
      scheduledFor: CHOSEN.toISOString(),
    });
    expect(await setBestTime(owner, { groupId, on: true })).toMatchObject({
      scheduledFor: USUAL.toISOString(),
      wallTime: TOMORROW.wallTime,
    });
    expect(await ownJobs()).toMatchObject([{ runAt: USUAL }]);
    expect(await cancelGroup(owner, { groupId })).toMatchObject({ autoOptimize: false, optimizedTime: null });
  });

  it("comes from the own numbers of the accounts chosen, told apart where they differ", async () => {
    const second = await connect(owner, "facebook");
    const fresh = await connect(owner, "facebook");
    const versions = draft().versions.map((version) => ({ ...version, socialAccountIds: [page, second] }));
    for (let post = 0; post < 8; post++) await saveContent(owner, draft({ versions, when: TOMORROW }));
    await withTenant(owner.databases, owner, async (tx) => {
      await tx.publishTarget.updateMany({
        data: { status: "published", publishedAt: new Date("2026-11-17T06:00:00Z") },
      });
      await tx.$executeRaw`
        INSERT INTO analytics (organization_id, content_id, social_account_id, platform, peak_engagement_time)
        SELECT organization_id, content_id, social_account_id, platform,
               CASE social_account_id WHEN ${page}::uuid THEN '20:00' ELSE '12:00' END FROM publish_history`;
    });
    const suggested = (time: string) => ({ wallTime: `2026-11-24T${time}`, reason: "own-numbers" });
    expect(await ask([page])).toEqual({ suggestion: suggested("20:00"), passed: null, apart: [] });
    expect(await ask([page, second, page])).toEqual({
      suggestion: suggested("12:00"),
      passed: null,
      apart: [{ socialAccountId: page, wallTime: "2026-11-24T20:00" }],
    });
    expect((await ask([fresh])).suggestion).toMatchObject({ reason: "business-type" });
    expect(await saveContent(owner, draft({ versions, when: optimized }))).toMatchObject({
      scheduledFor: wallTimeToInstant("2026-11-24T12:00", timeZone).toISOString(),
    });
    const other = await createTenant(services);
    expect(
      await problem(readBestTime(other, { day: "2026-11-24", timeZone, socialAccountIds: [page] })),
    ).toBe("not-found");
    expect(
      await problem(
        readBestTime(owner, { day: "2026-11-24", timeZone: "Mars/Olympus", socialAccountIds: [page] }),
      ),
    ).toBe("zone-unknown");
  });

  it("is never one that has passed: the next best, and where none is left the chosen time", async () => {
    const at = (time: string): TestTenant => ({
      ...owner,
      now: () => wallTimeToInstant(`2026-11-24T${time}`, timeZone),
    });
    const late = { timeZone, wallTime: "2026-11-24T21:00", bestTime: true };
    const evening = { day: "2026-11-24", timeZone, socialAccountIds: [page] };
    expect(await readBestTime(at("18:25"), evening)).toMatchObject({
      suggestion: { wallTime: "2026-11-24T19:00" },
      passed: "2026-11-24T16:30",
    });
    expect(await readBestTime(at("20:00"), evening)).toMatchObject({ suggestion: null });
    const { groupId } = await saveContent(at("20:00"), draft({ when: late }));
    const chosen = wallTimeToInstant(late.wallTime, timeZone);
    expect(await stored()).toMatchObject({ autoOptimize: true, optimizedTime: null, scheduledFor: chosen });
    expect(await problem(setBestTime(at("21:30"), { groupId, on: true }))).toBe("time-in-past");
    expect(await stored()).toMatchObject({ scheduledFor: chosen });
  });
});

it("pages through the list without gaps or repeats", async () => {
  for (let i = 0; i < 7; i++) {
    services.advance(1000);
    await saveContent(owner, draft({ when: i % 2 ? TOMORROW : null }));
  }
  const seen: string[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page = await listContent(owner, { limit: 3, order: "soonest", cursor });
    seen.push(...page.items.map((item) => item.groupId));
    cursor = page.nextCursor;
  }
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
});

it("finds posts by words of any version's text, by other filters too, and by words nearly right", async () => {
  const save = (caption: string, when: Save["when"] = null) =>
    saveContent(
      owner,
      draft({ versions: draft().versions.map((version) => ({ ...version, caption })), when }),
    );
  await save("Paneer_tikka at 100% off", TOMORROW);
  await save("आज ताज़ा जलेबी मिलेगी");
  await save("PANEER roll with a \\ backslash");
  const find = async (search: string, more: object = {}) => {
    const { items, near } = await listContent(owner, { limit: 10, order: "newest", search, ...more });
    return { near, captions: items.map(({ caption }) => caption.slice(0, 6)) };
  };
  expect((await find("paneer")).captions.sort()).toEqual(["PANEER", "Paneer"]);
  expect(await find("paneer", { statuses: ["scheduled"] })).toEqual({ near: false, captions: ["Paneer"] });
  // Signs of patterns mean themselves.
  expect((await find("r_t")).captions).toEqual(["Paneer"]);
  expect((await find("0% o")).captions).toEqual(["Paneer"]);
  expect((await find("a \\ b")).captions).toEqual(["PANEER"]);
  for (const nothing of ["%%%", "___", "zzz xxx"]) expect((await find(nothing)).captions).toEqual([]);
  expect(await find("जलेबी")).toEqual({ near: false, captions: ["आज ताज"] });
  // Short for long vowels in Hindi, one letter for two in English.
  expect(await find("जलेबि")).toMatchObject({ near: true, captions: ["आज ताज"] });
  expect((await find("panner tikka")).near).toBe(true);
  expect(
    (await listContent(await createTenant(services), { limit: 10, order: "newest", search: "paneer" })).items,
  ).toEqual([]);

  const pages: string[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page = await listContent(owner, { limit: 1, order: "newest", search: "paneer", cursor });
    pages.push(...page.items.map(({ groupId }) => groupId));
    cursor = page.nextCursor;
  }
  expect(new Set(pages).size).toBe(2);
  expect(pages).toHaveLength(2);
});

async function insertPicture(tenant: TestTenant): Promise<string> {
  const picture = {
    sha256: "0".repeat(64),
    publicKey: randomUUID(),
    contentType: "image/jpeg",
    bytes: 1,
    width: 800,
    height: 800,
  };
  const row = await withTenant(tenant.databases, tenant, (tx) =>
    tx.media.create({ data: { organizationId: tenant.organizationId, ...picture }, select: { id: true } }),
  );
  return row.id;
}
