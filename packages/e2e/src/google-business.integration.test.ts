import { afterAll, beforeAll, expect, it } from "vitest";
import { type ConnectedAccount, connectPlace } from "./connect-shop.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { uploadPhoto } from "./photo.ts";
import { type Fault, sandboxClient } from "./sandbox-client.ts";
import { onlyTarget } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

let stack: Stack;
let owner: Owner;
let place: ConnectedAccount;
let sandbox: ReturnType<typeof sandboxClient>;
beforeAll(async () => {
  stack = await startStack();
  owner = await signUpOwner(stack.app);
  sandbox = sandboxClient(stack.sandbox);
  place = await connectPlace(stack, owner, "Asha Cafe");
  await stack.startWorker();
});
afterAll(() => stack?.stop());

type Version = Parameters<Owner["api"]["content"]["save"]["mutate"]>[0]["versions"][number];

/** Sends one post to the place, after the faults stand, and reads its target. */
async function send(caption: string, faults: Fault[] = [], version: Partial<Version> = {}, photos = 0) {
  await sandbox.setFaults(place.networkId, faults);
  // One colour packs well, and Google takes no files below 10 kB.
  const mediaIds = await Promise.all(Array.from({ length: photos }, () => uploadPhoto(owner, 200, 1440)));
  const { groupId } = await owner.api.content.save.mutate({
    groupId: null,
    expectedRevision: null,
    versions: [{ platform: "google-business", caption, socialAccountIds: [place.id], ...version }],
    mediaIds,
    origin: null,
    when: "now",
  });
  return async () => onlyTarget(await owner.api.content.get.query({ groupId }));
}
type Read = Awaited<ReturnType<typeof send>>;
const visible = async (caption: string) =>
  (await sandbox.ledger(place.networkId)).filter((post) => post.caption === caption);
const isIn = (read: Read, status: string) => async () => (await read()).status === status;
const stepsOf = async (read: Read) => (await read()).timeline.map(({ step }) => step);

it("an event with a photo goes out and leads to its page", async () => {
  const event = { title: "Samosa Sunday", startsAt: "2027-01-03T10:00", endsAt: "2027-01-03T13:00" };
  const google = { topic: "event", event, offer: null, callToAction: null } as const;
  const read = await send("All you can eat", [], { options: { google } }, 1);
  await until("the post", 40, isIn(read, "published"));
  const [post] = await visible("All you can eat");
  expect(post?.imageHashes).toHaveLength(1);
  await until("its address", 40, async () => (await read()).postUrl === post?.permalink);
  expect(await (await fetch(post?.permalink ?? "")).text()).toContain("Samosa Sunday");
});

it("a post in review is not called published, and holds up no other", async () => {
  const slow = await send("Fresh kachori", [{ fault: "slow-review", polls: 4, times: 1 }]);
  await until("the review", 30, async () => (await stepsOf(slow)).includes("in-review"));
  expect((await slow()).status).toBe("publishing");
  const quick = await send("Fresh jalebi");
  await until("the other post", 30, isIn(quick, "published"));
  await until("the end of the review", 60, isIn(slow, "published"));
  expect(await visible("Fresh kachori")).toHaveLength(1);
  expect(await visible("Fresh jalebi")).toHaveLength(1);
});

it("a post that the review refuses fails with the reason, and is on no page", async () => {
  const read = await send("Doubtful words", [{ fault: "slow-review", polls: 2, ends: "rejected", times: 1 }]);
  await until("the refusal", 40, isIn(read, "failed"));
  const target = await read();
  expect(target.problem).toMatchObject({ key: "platform-review-rejected" });
  expect(await stepsOf(read)).not.toContain("published");
  expect(await visible("Doubtful words")).toEqual([]);
});

it("a post whose answer was lost while it was in review is found, not sent again", async () => {
  const read = await send("Lost kulfi", [
    { fault: "commit-reset-after", times: 1 },
    { fault: "slow-review", polls: 3, times: 1 },
  ]);
  await until("the post", 60, isIn(read, "published"));
  expect(await visible("Lost kulfi")).toHaveLength(1);
  expect((await stepsOf(read)).filter((step) => step === "sending")).toHaveLength(1);
});
