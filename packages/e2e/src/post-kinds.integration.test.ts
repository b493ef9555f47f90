import { afterAll, beforeAll, expect, it } from "vitest";
import { connectShop, type Shop } from "./connect-shop.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { uploadPhoto } from "./photo.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { onlyTarget } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

let stack: Stack;
let owner: Owner;
let shop: Shop;
let sandbox: ReturnType<typeof sandboxClient>;
beforeAll(async () => {
  stack = await startStack();
  owner = await signUpOwner(stack.app);
  sandbox = sandboxClient(stack.sandbox);
  shop = await connectShop(stack, owner, "Asha Cafe");
  await stack.startWorker();
});
afterAll(() => stack?.stop());

type Version = Parameters<Owner["api"]["content"]["save"]["mutate"]>[0]["versions"][number];

/** Publishes one version with so many photos and waits until it is out. */
async function publish(photos: number, version: Omit<Version, "socialAccountIds">) {
  const account = version.platform === "instagram" ? shop.instagram : shop.page;
  const mediaIds = await Promise.all(
    Array.from({ length: photos }, (_, index) => uploadPhoto(owner, 40 * index)),
  );
  const { groupId } = await owner.api.content.save.mutate({
    groupId: null,
    expectedRevision: null,
    versions: [{ ...version, socialAccountIds: [account.id] }],
    mediaIds,
    origin: null,
    when: "now",
  });
  const read = async () => onlyTarget(await owner.api.content.get.query({ groupId }));
  await until("the post", 30, async () => (await read()).status === "published");
  const posts = await sandbox.ledger(account.networkId);
  return { read, post: posts.find(({ caption }) => caption === version.caption || caption === null) };
}

it("several photos become one carousel on Instagram, with the first comment under it", async () => {
  const { post, read } = await publish(3, {
    platform: "instagram",
    caption: "Three kinds of samosa",
    options: { firstComment: "#samosa #chai" },
  });
  expect(post).toMatchObject({ product: "FEED" });
  expect(new Set(post?.imageHashes).size).toBe(3);
  const comments = async () => (await sandbox.ledger(shop.instagram.networkId))[0]?.comments ?? [];
  await until("the comment", 20, async () => (await comments()).length === 1);
  expect(await comments()).toEqual(["#samosa #chai"]);
  await until("the timeline", 10, async () =>
    (await read()).timeline.some(({ step }) => step === "comment-written"),
  );
});

it("a comment whose answer was lost is found and not written twice", async () => {
  const { instagram } = shop;
  const mediaIds = [await uploadPhoto(owner, 50)];
  const { groupId } = await owner.api.content.save.mutate({
    groupId: null,
    expectedRevision: null,
    versions: [
      {
        platform: "instagram",
        caption: "Kulhad chai",
        options: { firstComment: "#kulhad" },
        socialAccountIds: [instagram.id],
      },
    ],
    mediaIds,
    origin: null,
    when: "now",
  });
  // Taken by the first visible call whose answer can be lost: the post itself is found by its probe.
  await sandbox.setFaults(instagram.networkId, [{ fault: "commit-500-after", times: 2 }]);
  const target = async () => onlyTarget(await owner.api.content.get.query({ groupId }));
  const written = async () => (await target()).timeline.some(({ step }) => step === "comment-written");
  await until("the comment", 60, written);
  const posts = (await sandbox.ledger(instagram.networkId)).filter(
    ({ caption }) => caption === "Kulhad chai",
  );
  expect(posts.map(({ comments }) => comments)).toEqual([["#kulhad"]]);
});

it("a story stands among the stories, and a link under a Page's text", async () => {
  const story = await publish(1, { platform: "instagram", contentType: "story", caption: "" });
  expect(story.post).toMatchObject({ product: "STORY", caption: null });
  const linked = await publish(0, {
    platform: "facebook",
    caption: "Our new menu",
    options: { link: "https://example.com/menu" },
  });
  expect(linked.post).toMatchObject({ link: "https://example.com/menu" });
  const pageStory = await publish(1, { platform: "facebook", contentType: "story", caption: "" });
  expect(pageStory.post).toMatchObject({ product: "STORY" });
});
