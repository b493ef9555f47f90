import { afterAll, beforeAll, expect, it } from "vitest";
import { connectShop } from "./connect-shop.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { sandboxClient } from "./sandbox-client.ts";
import { onlyTarget, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

let stack: Stack;
let owner: Owner;
beforeAll(async () => {
  stack = await startStack();
  owner = await signUpOwner(stack.app);
});
afterAll(() => stack?.stop());

it("a worker that is told to stop in the middle of a commit finishes it and leaves nothing open", async () => {
  const sandbox = sandboxClient(stack.sandbox);
  const shop = await connectShop(stack, owner, "Asha Cafe");
  const { networkId } = shop.instagram;
  await sandbox.setFaults(networkId, [{ fault: "slow-answer", on: "commit", delayMs: 1200, times: 1 }]);
  const group = await savePost(owner, shop, { network: "instagram", caption: "Fresh samosas", when: "now" });
  const read = async () => onlyTarget(await owner.api.content.get.query({ groupId: group.groupId }));

  const worker = await stack.startWorker();
  await until("the commit", 20, async () => (await read()).phase === "committing");
  await worker.stop();
  expect(await worker.exited).toMatchObject({ code: 0, signal: null });

  expect(await read()).toMatchObject({ status: "published", retryCount: 0 });
  expect(await sandbox.ledger(networkId)).toHaveLength(1);
  expect(
    await stack.query(
      "SELECT j.id, t.identifier, j.locked_by, j.attempts, j.key, j.run_at, j.locked_at, now() FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE locked_by IS NOT NULL",
    ),
  ).toEqual([]);
});
