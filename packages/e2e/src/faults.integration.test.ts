import { afterAll, beforeAll, expect, it } from "vitest";
import { connectShop } from "./connect-shop.ts";
import { signUpOwner } from "./owner-client.ts";
import { type Fault, type SandboxClient, sandboxClient } from "./sandbox-client.ts";
import { type Network, onlyTarget, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

let stack: Stack;
let sandbox: SandboxClient;

beforeAll(async () => {
  stack = await startStack();
  await stack.startWorker();
  sandbox = sandboxClient(stack.sandbox);
});
afterAll(() => stack?.stop());

async function publishUnder(network: Network, faults: Fault[]) {
  // One person may ask only so often.
  const owner = await signUpOwner(stack.app);
  const shop = await connectShop(stack, owner, "Asha Cafe");
  const account = network === "instagram" ? shop.instagram : shop.page;
  await sandbox.setFaults(account.networkId, faults);
  const { groupId } = await savePost(owner, shop, { network, caption: "Fresh samosas at four", when: "now" });
  const target = await until(`the end of a publish under ${JSON.stringify(faults)}`, 60, async () => {
    const current = onlyTarget(await owner.api.content.get.query({ groupId }));
    return current.status === "queued" || current.status === "publishing" ? null : current;
  });
  return { owner, target, account, visible: await sandbox.ledger(account.networkId) };
}

const networks: Network[] = ["instagram", "facebook"];
const passing: Fault[] = [
  { fault: "commit-reset-after", times: 1 },
  { fault: "commit-reset-before", times: 1 },
  { fault: "commit-500-after", times: 1 },
  { fault: "commit-500-before", times: 1 },
  { fault: "commit-hang", live: "before", delayMs: 30_000, times: 1 },
  { fault: "commit-hang", live: "after", delayMs: 2300, times: 1 },
  { fault: "rate-limited", on: "commit", live: true, minutes: 0, times: 1 },
  { fault: "gateway-html", on: "commit", times: 1 },
  { fault: "gateway-html", on: "prepare", times: 1 },
  { fault: "transient-500", on: "prepare", times: 1 },
  { fault: "transient-500", on: "read", times: 2 },
  { fault: "read-transient-100-33", times: 1 },
  { fault: "permalink-missing", times: 1 },
];

it("whatever happens to an answer on the way, the post is visible once", { timeout: 180_000 }, async () => {
  const cases = networks.flatMap((network) => passing.map((fault) => ({ network, fault })));
  const outcomes = await Promise.all(
    cases.map(async ({ network, fault }) => ({ network, fault, ...(await publishUnder(network, [fault])) })),
  );
  const wrong = outcomes.filter(
    ({ target, visible }) => target.status !== "published" || visible.length !== 1,
  );
  expect(
    wrong.map(({ network, fault, target, visible }) => ({ network, fault, visible: visible.length, target })),
  ).toEqual([]);
});

it("a refused token ends the post plainly and asks for a new connection", async () => {
  for (const network of networks) {
    const { owner, target, account, visible } = await publishUnder(network, [{ fault: "token-revoked" }]);
    expect(target).toMatchObject({
      status: "failed",
      canRetry: true,
      problem: { key: "account-needs-reconnect" },
    });
    expect(visible).toEqual([]);
    const accounts = await owner.api.accounts.list.query();
    expect(accounts.find((entry) => entry.id === account.id)?.status).toBe("needs-reconnect");
  }
});

it("a restricted account and a refused picture say so, and nothing is tried again", async () => {
  const restricted = await publishUnder("instagram", [{ fault: "account-restricted" }]);
  expect(restricted.target).toMatchObject({
    status: "failed",
    problem: { key: "platform-account-disabled" },
  });
  const refused = await publishUnder("instagram", [{ fault: "container-error", subcode: 2207009 }]);
  expect(refused.target).toMatchObject({
    status: "failed",
    retryCount: 0,
    problem: { key: "platform-rejected" },
  });
  expect([...restricted.visible, ...refused.visible]).toEqual([]);
});
