import { randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Media } from "@businesspro/contracts/outputs";
import { accountTokenOwner } from "@businesspro/core/accounts/token-owners";
import { getContentGroup } from "@businesspro/core/content/get-content-group";
import { readHome } from "@businesspro/core/content/read-home";
import { jobContext } from "@businesspro/core/jobs/job-context";
import { askPublicly } from "@businesspro/core/media/ask-publicly";
import { checkDueMedia } from "@businesspro/core/media/check-due-media";
import { publishTarget } from "@businesspro/core/publishing/publish-target";
import { createTenant, type TestTenant } from "@businesspro/core/testing/create-tenant";
import { photo } from "@businesspro/core/testing/photo";
import { createEgress } from "@businesspro/egress/create-egress";
import { runSql } from "@businesspro/testing/run-sql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
let owner: TestTenant;
let egress: ReturnType<typeof createEgress>;
beforeAll(async () => {
  api = await startTestApi({ sandboxUrl: "http://127.0.0.1:9" });
  owner = await createTenant(api.services);
  const limits = { maxResponseBytes: 1e6, timeLimitMs: 10_000, maxRedirects: 0 };
  egress = createEgress({ ...limits, allowedOrigins: [api.origin] });
});
afterAll(async () => {
  await egress?.close();
  await api?.close();
});

/** Where the outside finds the app; the tests' own is not known before it listens. */
const under = (origin: string) => ({
  ...api.services,
  askPublicly: (path: string) => askPublicly(egress, origin + path),
});
const check = (origin = api.origin) => checkDueMedia(under(origin));

async function store(background: number): Promise<Media> {
  const body = await photo(80 + background, 80);
  const headers = { origin: api.origin };
  const answer = await api.signedIn(owner).fetch("/media", { method: "POST", headers, body });
  return (await answer.json()) as Media;
}

/** A post that is due in so many minutes, by the database's clock. */
async function plan(media: Media, minutes: number) {
  const { organizationId } = owner;
  const [groupId, accountId] = [randomUUID(), randomUUID()];
  const { environment, tokens } = api.services;
  const account = { organizationId, platform: "facebook", accountId, flow: "facebook-login" } as const;
  const token = tokens.seal("token", accountTokenOwner(environment, account, "access"));
  const [row] = await runSql(
    api.services.connectionString,
    `WITH account AS (
       INSERT INTO social_accounts (organization_id, user_id, platform, flow, account_id, account_name, access_token)
       VALUES ('${organizationId}', '${owner.userId}', 'facebook', 'facebook-login', '${accountId}', 'Chai', '${token}')
       RETURNING id
     ), content AS (
       INSERT INTO content (organization_id, group_id, caption, platform, status, options)
       VALUES ('${organizationId}', '${groupId}', 'Chai', 'facebook', 'scheduled', '{"socialAccountIds": []}') RETURNING id
     ), link AS (
       INSERT INTO content_media (organization_id, content_id, media_id) SELECT '${organizationId}', id, '${media.id}' FROM content
     )
     INSERT INTO publish_history (organization_id, content_id, social_account_id, platform, status, due_at)
     SELECT '${organizationId}', content.id, account.id, 'facebook', 'queued', now() + interval '${minutes} minutes'
       FROM content, account RETURNING id`,
  );
  return { groupId, targetId: String(row?.id) };
}
const targetOf = async (groupId: string) =>
  (await getContentGroup(owner, { groupId })).versions[0]?.targets[0];
const stepsOf = async (groupId: string) => (await targetOf(groupId))?.timeline.map(({ step }) => step);
const attention = async () => (await readHome(owner)).needsAttention.map(({ groupId }) => groupId);
const bytesOf = async ({ id }: Media) => {
  const row = await owner.databases.system.media.findUniqueOrThrow({ where: { id } });
  const { sha256 } = row;
  const file = join(api.services.environment.mediaDirectory, sha256.slice(0, 2), `${sha256}.jpg`);
  return { name: { sha256, variant: null }, file };
};

test("media that are gone are told half an hour ahead, stop the post, and the warning ends when they are back", async () => {
  const media = await store(1);
  const soon = await plan(media, 20);
  await plan(await store(2), 45);
  expect(await check()).toBe(1);
  expect(await check()).toBe(0);
  expect(await stepsOf(soon.groupId)).toEqual([]);
  expect(await attention()).toEqual([]);

  const { name, file } = await bytesOf(media);
  const bytes = await api.services.media.read(name);
  await rm(file);
  // What was looked at an hour ago, for another post.
  await runSql(api.services.connectionString, "UPDATE media SET checked_at = now() - interval '1 hour'");
  await check();
  await check();
  expect(await stepsOf(soon.groupId)).toEqual(["media-warning"]);
  expect(await targetOf(soon.groupId)).toMatchObject({ status: "queued", problem: { key: "media-missing" } });
  expect(await attention()).toEqual([soon.groupId]);

  await runSql(
    api.services.connectionString,
    `UPDATE publish_history SET due_at = now() WHERE id = '${soon.targetId}'`,
  );
  const job = jobContext(under(api.origin), "publish.target", owner.organizationId, "job-1");
  const [row] = await runSql(
    api.services.connectionString,
    `SELECT version FROM publish_history WHERE id = '${soon.targetId}'`,
  );
  await publishTarget(job, { targetId: soon.targetId, version: Number(row?.version) });
  expect(await targetOf(soon.groupId)).toMatchObject({
    status: "failed",
    problem: { key: "media-missing" },
    canRetry: true,
  });

  const later = await plan(media, 25);
  await check();
  expect(await targetOf(later.groupId)).toMatchObject({ problem: { key: "media-missing" } });
  await api.services.media.put(name, bytes ?? new Uint8Array());
  await check();
  expect((await stepsOf(later.groupId))?.at(-1)).toBe("media-back");
  expect(await targetOf(later.groupId)).toMatchObject({ problem: null });
});

test("other bytes under the same name are found out", async () => {
  const media = await store(3);
  const post = await plan(media, 10);
  const { name } = await bytesOf(media);
  const bytes = (await api.services.media.read(name)) ?? new Uint8Array();
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await api.services.media.put(name, bytes);
  await check();
  expect(await targetOf(post.groupId)).toMatchObject({ problem: { key: "media-missing" } });
});

test("a public address that does not answer is told, and the post is tried all the same", async () => {
  const post = await plan(await store(4), 10);
  await check("http://127.0.0.1:9");
  expect(await targetOf(post.groupId)).toMatchObject({
    status: "queued",
    problem: { key: "media-unreachable" },
  });
  await check();
  expect(await stepsOf(post.groupId)).toEqual(["media-warning", "media-back"]);
});

test("a network gets what it was sent to, in whole or in part, for as long as its address is good", async () => {
  const media = await store(5);
  const until = new Date(api.services.now().getTime() + 86_400_000);
  const address = api.origin + api.services.addresses.sign(media.url, until);
  const crawler = {
    "user-agent": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  };
  const head = await fetch(address, { method: "HEAD", headers: crawler });
  expect(Object.fromEntries(head.headers)).toMatchObject({
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=86400, immutable",
    "content-length": String(media.bytes),
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
  });
  const etag = head.headers.get("etag") ?? "";
  const range = { range: "bytes=2-5" };
  const part = await fetch(address, { headers: { ...crawler, ...range, "if-range": etag } });
  expect([part.status, (await part.bytes()).length, part.headers.get("content-range")]).toEqual([
    206,
    4,
    `bytes 2-5/${media.bytes}`,
  ]);
  const changed = await fetch(address, { headers: { ...crawler, ...range, "if-range": '"other"' } });
  expect([changed.status, (await changed.bytes()).length]).toEqual([200, media.bytes]);
  expect((await fetch(address, { headers: { range: "bytes=9999999-" } })).status).toBe(416);
  expect((await fetch(address, { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await fetch(address.replace(/signature=./, "signature=_"))).status).toBe(404);
});
