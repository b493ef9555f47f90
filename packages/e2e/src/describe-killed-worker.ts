import type { Target } from "@businesspro/contracts/outputs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectShop } from "./connect-shop.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { type Fault, type SandboxClient, sandboxClient } from "./sandbox-client.ts";
import { type Network, onlyTarget, savePost } from "./save-post.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

/** As shipped a killed publish is settled within 60 s; waits in this stack are a seventh of the shipped ones. */
const RECOVERY_SECONDS = 30;

type Step = {
  name: string;
  /** Stops the worker inside the step. */
  faults: Fault[];
  /** The worker is inside the step. */
  reached: (target: Target, visible: number) => boolean;
};

const hang = 60_000;
const steps: Record<Network, Step[]> = {
  instagram: [
    {
      name: "claimed, nothing prepared",
      faults: [{ fault: "slow-answer", on: "any", delayMs: hang, times: 1 }],
      reached: (target) => target.status === "publishing",
    },
    {
      name: "the network still takes the picture in",
      faults: [{ fault: "slow-container", polls: 2 }],
      reached: (target) => target.timeline.some((entry) => entry.step === "media-processing"),
    },
    {
      name: "the call left, nothing is visible yet and never will be",
      faults: [{ fault: "commit-hang", live: "never", delayMs: hang, times: 1 }],
      reached: (target) => target.phase === "committing",
    },
    {
      name: "the call left, the post appears after the worker's death",
      faults: [{ fault: "commit-hang", live: "after", delayMs: 1200, times: 1 }],
      reached: (target) => target.phase === "committing",
    },
    {
      name: "the post is visible, its answer never arrives",
      faults: [{ fault: "commit-hang", live: "before", delayMs: hang, times: 1 }],
      reached: (_target, visible) => visible === 1,
    },
    {
      name: "the id is saved, the address is not",
      faults: [{ fault: "slow-answer", on: "post", delayMs: hang, times: 1 }],
      reached: (target) => target.status === "published",
    },
  ],
  facebook: [],
};
steps.facebook = steps.instagram.filter((step) => !step.name.includes("picture"));

/** Kills a worker at each step of a publish to the network; the sandbox network's ledger is the judge. */
export function describeKilledWorker(network: Network): void {
  describe(`a worker killed in the middle of a publish to ${network}`, () => {
    let stack: Stack;
    let owner: Owner;
    let sandbox: SandboxClient;

    beforeAll(async () => {
      stack = await startStack();
      sandbox = sandboxClient(stack.sandbox);
      owner = await signUpOwner(stack.app);
    });
    afterAll(() => stack?.stop());

    it.for(steps[network])("$name", async ({ name, faults, reached }) => {
      const shop = await connectShop(stack, owner, "Asha Cafe");
      const account = network === "instagram" ? shop.instagram : shop.page;
      await sandbox.setFaults(account.networkId, faults);
      const group = await savePost(owner, shop, { network, caption: `Fresh samosas, ${name}`, when: "now" });
      const read = async () => onlyTarget(await owner.api.content.get.query({ groupId: group.groupId }));

      const first = await stack.startWorker();
      await until(`the step "${name}"`, 20, async () =>
        reached(await read(), (await sandbox.ledger(account.networkId)).length),
      );
      process.kill(first.pid ?? fail("the worker has no process"), "SIGKILL");
      await first.exited;
      await sandbox.clearFaults(account.networkId);

      const second = await stack.startWorker();
      const settled = await until("an end of the post's publishing", RECOVERY_SECONDS, async () => {
        const target = await read();
        return target.status !== "queued" && target.status !== "publishing" ? target : null;
      });
      await second.stop();

      const visible = await sandbox.ledger(account.networkId);
      expect(visible, JSON.stringify(settled.timeline)).toHaveLength(1);
      expect(settled.status).toBe("published");
    });
  });
}

function fail(reason: string): never {
  throw new Error(reason);
}
