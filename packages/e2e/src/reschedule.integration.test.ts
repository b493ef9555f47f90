import { afterAll, beforeAll, expect, it } from "vitest";
import { connectShop, type Shop } from "./connect-shop.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { type SandboxClient, sandboxClient } from "./sandbox-client.ts";
import { inMinutes, onlyTarget, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

let stack: Stack;
let owner: Owner;
let shop: Shop;
let sandbox: SandboxClient;

beforeAll(async () => {
  stack = await startStack();
  sandbox = sandboxClient(stack.sandbox);
  owner = await signUpOwner(stack.app);
  shop = await connectShop(stack, owner, "Asha Cafe");
});
afterAll(() => stack?.stop());

const status = async (groupId: string) => onlyTarget(await owner.api.content.get.query({ groupId })).status;
const captions = async () => (await sandbox.ledger(shop.page.networkId)).map((post) => post.caption);

it("a moved post fires once at its new time, a cancelled one never, a stale job does nothing", async () => {
  // All three are due while no worker runs, so each has a job that would fire at once.
  const moved = await savePost(owner, shop, { network: "facebook", caption: "moved away", when: "now" });
  const back = await savePost(owner, shop, { network: "facebook", caption: "moved and back", when: "now" });
  const cancelled = await savePost(owner, shop, { network: "facebook", caption: "cancelled", when: "now" });
  const witness = await savePost(owner, shop, { network: "facebook", caption: "witness", when: "now" });
  await owner.api.scheduling.move.mutate({ groupId: moved.groupId, when: inMinutes(24 * 60) });
  await owner.api.scheduling.move.mutate({ groupId: back.groupId, when: inMinutes(24 * 60) });
  await owner.api.scheduling.move.mutate({ groupId: back.groupId, when: inMinutes(0) });
  await owner.api.scheduling.cancel.mutate({ groupId: cancelled.groupId });

  const worker = await stack.startWorker();
  for (const group of [back, witness]) {
    await until(
      `"${group.versions[0]?.caption}" to be out`,
      20,
      async () => (await status(group.groupId)) === "published",
    );
  }
  expect(await status(moved.groupId)).toBe("queued");
  expect(await status(cancelled.groupId)).toBe("cancelled");
  expect((await captions()).sort()).toEqual(["moved and back\n\n#samosa", "witness\n\n#samosa"]);

  await owner.api.scheduling.move.mutate({ groupId: moved.groupId, when: inMinutes(0) });
  await until("the moved post to be out", 20, async () => (await status(moved.groupId)) === "published");
  expect((await captions()).filter((caption) => caption?.startsWith("moved away"))).toHaveLength(1);
  await worker.stop();
});

it("with every job deleted a due post still goes out", async () => {
  const group = await savePost(owner, shop, { network: "instagram", caption: "no job", when: "now" });
  await stack.query("DELETE FROM graphile_worker._private_jobs");
  const worker = await stack.startWorker();
  await until("the post to be out", 20, async () => (await status(group.groupId)) === "published");
  expect(await sandbox.ledger(shop.instagram.networkId)).toHaveLength(1);
  await worker.stop();
});

it("a post that is overdue beyond the shop's window is missed, not sent late, and the owner can still send it", async () => {
  const group = await savePost(owner, shop, { network: "facebook", caption: "late", when: "now" });
  const before = (await captions()).length;
  await stack.query("UPDATE publish_history SET due_at = now() - interval '2 hours' WHERE status = 'queued'");
  const worker = await stack.startWorker();
  await until("the post to be missed", 20, async () => (await status(group.groupId)) === "missed");
  expect(await captions()).toHaveLength(before);

  const target = onlyTarget(await owner.api.content.get.query({ groupId: group.groupId }));
  expect(target.canRetry).toBe(true);
  await owner.api.publishing.retry.mutate({ targetId: target.id });
  await until("the post to be out", 20, async () => (await status(group.groupId)) === "published");
  expect(await captions()).toHaveLength(before + 1);
  await worker.stop();
});
