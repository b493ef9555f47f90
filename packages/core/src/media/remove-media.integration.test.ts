import { randomUUID } from "node:crypto";
import { withTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { getContentGroup } from "../content/get-content-group.ts";
import { saveContent } from "../content/save-content.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { photo } from "../testing/photo.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { listMedia } from "./list-media.ts";
import { listMediaUses } from "./list-media-uses.ts";
import { removeMedia } from "./remove-media.ts";
import { storeMedia } from "./store-media.ts";

const TOMORROW = { wallTime: "2026-11-24T10:00", timeZone: "Asia/Kolkata" };

let services: TestServices;
let owner: TestTenant;
let page: string;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
});
afterAll(() => services?.close());
beforeEach(async () => {
  owner = await createTenant(services);
  const { organizationId, userId } = owner;
  const account = {
    platform: "facebook",
    flow: "facebook-login",
    accountName: "Chai",
    accessToken: "unread",
  };
  const row = await withTenant(owner.databases, owner, (tx) =>
    tx.socialAccount.create({
      data: { organizationId, userId, accountId: randomUUID(), ...account },
      select: { id: true },
    }),
  );
  page = row.id;
});

const save = (caption: string, mediaIds: string[], when: typeof TOMORROW | null) =>
  saveContent(owner, {
    groupId: null,
    expectedRevision: null,
    versions: [{ ...PLAIN_VERSION, platform: "facebook", caption, hashtags: [], socialAccountIds: [page] }],
    mediaIds,
    origin: null,
    when,
  });
const ownJobs = async () =>
  (await readJobs(services.connectionString)).filter(
    (job) => job.payload.organizationId === owner.organizationId,
  );

test("posts that would lose it are named first, and become drafts without it only when that is said", async () => {
  const [gone, kept] = [
    await storeMedia(owner, await photo(60, 60)),
    await storeMedia(owner, await photo(60, 60)),
  ];
  const planned = await save("Hot jalebi\nsince 1962", [gone.id, kept.id], TOMORROW);
  const draft = await save("Samosa", [gone.id], null);
  expect(await ownJobs()).toHaveLength(1);

  expect(await listMediaUses(owner, { id: gone.id })).toEqual([
    {
      groupId: planned.groupId,
      caption: "Hot jalebi\nsince 1962",
      scheduledFor: "2026-11-24T04:30:00.000Z",
      timeZone: "Asia/Kolkata",
    },
    { groupId: draft.groupId, caption: "Samosa", scheduledFor: null, timeZone: null },
  ]);
  await expect(removeMedia(owner, { id: gone.id, fromPosts: false })).rejects.toMatchObject({
    code: "CONFLICT",
    key: "media-in-use",
    parameters: { count: 2, posts: "“Hot jalebi”, “Samosa”" },
  });
  expect((await getContentGroup(owner, { groupId: planned.groupId })).status).toBe("scheduled");

  await removeMedia(owner, { id: gone.id, fromPosts: true });
  const after = await getContentGroup(owner, { groupId: planned.groupId });
  expect(after).toMatchObject({ status: "draft", scheduledFor: null, revision: planned.revision + 1 });
  expect(after.media.map(({ id }) => id)).toEqual([kept.id]);
  expect(after.versions[0]?.targets[0]).toMatchObject({ status: "cancelled" });
  expect((await getContentGroup(owner, { groupId: draft.groupId })).media).toEqual([]);
  expect(await ownJobs()).toEqual([]);
  const content = await withTenant(owner.databases, owner, (tx) =>
    tx.content.findFirstOrThrow({ where: { groupId: planned.groupId } }),
  );
  expect(content.mediaUrls).toEqual([kept.url]);
  const [entry] = await owner.databases.system.auditEntry.findMany({
    where: { subjectId: gone.id, action: "media.removed" },
  });
  expect(entry?.details).toEqual({ groupIds: [planned.groupId, draft.groupId] });
  expect((await listMedia(owner, { cursor: null, limit: 30 })).items.map(({ id }) => id)).toEqual([kept.id]);
});

test("what is out keeps its history, and a failed account of it is not tried again", async () => {
  const media = await storeMedia(owner, await photo(60, 60));
  const group = await save("Half out", [media.id], TOMORROW);
  const [version] = group.versions;
  await withTenant(owner.databases, owner, async (tx) => {
    const { organizationId } = owner;
    const other = await tx.publishTarget.findFirstOrThrow({ where: { contentId: version?.id ?? "" } });
    await tx.publishTarget.update({
      where: { id: other.id },
      data: { status: "failed" },
      select: { id: true },
    });
    const account = await tx.socialAccount.create({
      data: {
        organizationId,
        platform: "facebook",
        flow: "facebook-login",
        accountId: randomUUID(),
        accountName: "B",
        accessToken: "unread",
      },
      select: { id: true },
    });
    await tx.publishTarget.create({
      data: {
        organizationId,
        contentId: version?.id ?? "",
        scheduleId: other.scheduleId,
        socialAccountId: account.id,
        platform: "facebook",
        status: "published",
        dueAt: other.dueAt,
        publishedAt: owner.now(),
      },
      select: { id: true },
    });
  });
  await removeMedia(owner, { id: media.id, fromPosts: true });
  const after = await getContentGroup(owner, { groupId: group.groupId });
  expect(after.status).toBe("published");
  expect(after.versions[0]?.targets.map(({ status }) => status)).toEqual(["cancelled", "published"]);
  expect(after.media).toEqual([]);
});

test("the library is paged", async () => {
  const ids: string[] = [];
  for (let made = 0; made < 3; made++) {
    ids.unshift((await storeMedia(owner, await photo(60, 60))).id);
    services.advance(1000);
  }
  const first = await listMedia(owner, { cursor: null, limit: 2 });
  expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  const second = await listMedia(owner, { cursor: first.nextCursor, limit: 2 });
  expect(second).toMatchObject({ items: [{ id: ids[2] }], nextCursor: null });
});
