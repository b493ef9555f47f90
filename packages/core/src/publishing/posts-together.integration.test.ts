import { withConnection } from "@businesspro/db/testing/connect";
import { withTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { publishGroupNow } from "../scheduling/publish-group-now.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { createWorld } from "../testing/create-world.ts";
import { PUBLISHED } from "../testing/published-transition.ts";
import { beginCommit } from "./begin-commit.ts";
import { claimTarget } from "./claim-target.ts";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";
import { settleTarget } from "./settle-target.ts";

type Shop = { owner: TestTenant; targetId: string; draftGroupId: string };

let services: TestServices;
let shops: [Shop, Shop, Shop];
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
});
afterAll(() => services?.close());
beforeEach(async () => {
  shops = [await openShop(), await openShop(), await openShop()];
});

/** With one post that is due. */
async function openShop(): Promise<Shop> {
  const owner = await createTenant(services);
  const { plannedGroupId, draftGroupId } = await createWorld(owner);
  return { owner, targetId: await publish(owner, plannedGroupId), draftGroupId };
}

/** Publishing follows the database's clock, which the test's standing one is behind. */
async function publish(owner: TestTenant, groupId: string): Promise<string> {
  const group = await publishGroupNow(owner, { groupId });
  const id = group.versions[0]?.targets[0]?.id ?? "";
  await change(owner, id, "due_at = now(), version = 1");
  return id;
}

const change = (owner: TestTenant, targetId: string, set: string) =>
  withTenant(services.databases, owner, (tx) =>
    tx.$executeRawUnsafe(`UPDATE publish_history SET ${set} WHERE id = $1::uuid`, targetId),
  );
const read = ({ owner, targetId }: Shop) =>
  withTenant(services.databases, owner, (tx) =>
    tx.publishTarget.findUniqueOrThrow({ where: { id: targetId }, include: { content: true } }),
  );
const claim = (owner: TestTenant, targetId: string) =>
  claimTarget(services.databases, {
    organizationId: owner.organizationId,
    targetId,
    version: 1,
    leaseSeconds: 30,
  });
const claimAll = () => Promise.all(shops.map(({ owner, targetId }) => claim(owner, targetId)));
const begin = (target: ClaimedTarget) => beginCommit(services.databases, target, {}, 30);
const held = (target: ClaimedTarget | null | undefined): ClaimedTarget => {
  if (!target) throw new Error("not claimed");
  return target;
};

it("posts of several shops go together from claim to end, each as its own shop's", async () => {
  const claimed = (await claimAll()).map(held);
  expect(claimed.map(({ id, organizationId }) => ({ id, organizationId }))).toEqual(
    shops.map(({ owner, targetId }) => ({ id: targetId, organizationId: owner.organizationId })),
  );
  expect(new Set(claimed.map(({ claimToken }) => claimToken)).size).toBe(3);
  expect(claimed.every(({ account }) => account.accessToken !== null)).toBe(true);
  expect((await Promise.all(claimed.map(begin))).every((begun) => begun !== null)).toBe(true);
  await Promise.all(
    claimed.map((target) =>
      settleTarget(services.databases, target, PUBLISHED, { postId: `of ${target.id}` }),
    ),
  );
  for (const shop of shops) {
    expect(await read(shop)).toMatchObject({
      status: "published",
      platformPostId: `of ${shop.targetId}`,
      content: { status: "published" },
    });
  }
});

it("a target is not found in the name of another organisation", async () => {
  const [ours, theirs] = shops;
  const asTheirs = {
    ...held(await claim(ours.owner, ours.targetId)),
    organizationId: theirs.owner.organizationId,
  };
  expect(await claim(ours.owner, theirs.targetId)).toBeNull();
  expect(await read(theirs)).toMatchObject({ status: "queued", claimToken: null });
  await expect(begin(asTheirs)).rejects.toThrow(OvertakenError);
  const settled = settleTarget(services.databases, asTheirs, PUBLISHED, { postId: "x", committed: true });
  await expect(settled).rejects.toThrow(OvertakenError);
  expect(await read(ours)).toMatchObject({ status: "publishing", phase: "preparing", platformPostId: null });
});

it("what cannot go now does not hold up what can", async () => {
  const [late, suspended, good] = shops;
  await change(late.owner, late.targetId, "due_at = now() - interval '2 hours'");
  await withConnection(services.connectionString, null, (client) =>
    client.query("UPDATE organizations SET is_active = false WHERE id = $1", [
      suspended.owner.organizationId,
    ]),
  );
  const claimed = await claimAll();
  expect(claimed.map((target) => target?.id)).toEqual([undefined, undefined, good.targetId]);
  expect(await read(late)).toMatchObject({ status: "missed", content: { status: "failed" } });
  expect(await read(suspended)).toMatchObject({ status: "queued" });
});

it("a post that somebody is changing does not hold up the others", async () => {
  const [changed, ...others] = shops;
  await withConnection(services.connectionString, null, async (somebody) => {
    await somebody.query("BEGIN");
    await somebody.query("SELECT FROM publish_history WHERE id = $1 FOR UPDATE", [changed.targetId]);
    const waiting = claim(changed.owner, changed.targetId);
    const claimed = await Promise.all(others.map(({ owner, targetId }) => claim(owner, targetId)));
    expect(claimed.map((target) => target?.id)).toEqual(others.map(({ targetId }) => targetId));
    await somebody.query("COMMIT");
    expect((await waiting)?.id).toBe(changed.targetId);
  });
});

it("of two posts of one account that are due at the same instant one begins, and frees the account for the other", async () => {
  const [{ owner, targetId, draftGroupId }] = shops;
  const otherId = await publish(owner, draftGroupId);
  await withTenant(
    services.databases,
    owner,
    (tx) => tx.$executeRaw`UPDATE publish_history SET due_at = now()`,
  );
  const claimed = (await Promise.all([claim(owner, targetId), claim(owner, otherId)])).map(held);
  const begun = await Promise.all(claimed.map(begin));
  expect(begun.filter(Boolean)).toHaveLength(1);
  const [first, second] = begun[0] ? claimed : claimed.toReversed();
  expect(await settleTarget(services.databases, held(first), PUBLISHED, { postId: "1" })).toEqual({
    targetId: second?.id,
    version: 1,
  });
});

it("one that was overtaken says so, and those beside it are settled", async () => {
  const claimed = (await claimAll()).map(held);
  const [overtaken, ...others] = claimed;
  await change(shops[0].owner, shops[0].targetId, "claim_token = gen_random_uuid()");
  const settle = (target: ClaimedTarget) =>
    settleTarget(services.databases, target, PUBLISHED, { postId: "1" });
  const ends = await Promise.allSettled([settle(held(overtaken)), ...others.map(settle)]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect(ends[0]).toMatchObject({ reason: expect.any(OvertakenError) });
  expect(await read(shops[0])).toMatchObject({ status: "publishing" });
});
