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
import { connectUnread, newDraft, type SaveInput } from "../testing/new-draft.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { cancelGroup } from "./cancel-group.ts";
import { moveGroup } from "./move-group.ts";

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
    const versions: SaveInput["versions"] = [
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
    const refused = async (change: Partial<SaveInput>) => problem(saveContent(owner, draft(change)));
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
      socialAccountIds: [await connectUnread(owner, "instagram")],
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
    const second = await connectUnread(owner, "facebook");
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
