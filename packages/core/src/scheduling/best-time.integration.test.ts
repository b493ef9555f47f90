import type { ContentGroup } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { saveContent } from "../content/save-content.ts";
import { DomainError } from "../domain-error.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { connectUnread, newDraft, type SaveInput } from "../testing/new-draft.ts";
import { cancelGroup } from "./cancel-group.ts";
import { moveGroup } from "./move-group.ts";
import { readBestTime } from "./read-best-time.ts";
import { setBestTime } from "./set-best-time.ts";
import { wallTimeToInstant } from "./wall-time.ts";

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
  page = await connectUnread(owner, "facebook");
});

const draft = (change: Partial<SaveInput> = {}) => newDraft(page, change);
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
    const second = await connectUnread(owner, "facebook");
    const fresh = await connectUnread(owner, "facebook");
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
