import { withTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPeople } from "../testing/create-people.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import type { ClaimedMessage, MessageBatch } from "./claim-messages.ts";
import { tellUnsent } from "./tell-unsent.ts";

let services: TestServices;
let owner: TestTenant;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
  owner = await createTenant(services);
});
afterAll(() => services?.close());

/** A message whose second call was noted, and which somebody else looks after by now. */
async function noted(changes: { status?: string; messageId?: string; campaign?: string } = {}) {
  const { reviewRecipientId: id } = await createPeople(owner, "Chai");
  const row = await withTenant(owner.databases, owner, async (tx) => {
    const { campaignId } = await tx.campaignRecipient.update({
      where: { id },
      data: {
        status: changes.status ?? "publishing",
        phase: "confirming",
        attempt: 2,
        messageId: changes.messageId ?? null,
        committingAt: owner.now(),
        claimToken: crypto.randomUUID(),
        claimDeadline: new Date(Date.now() + 60_000),
      },
    });
    return tx.campaign.update({
      where: { id: campaignId },
      data: { status: changes.campaign ?? "sending", nextRunAt: null },
    });
  });
  return { id, campaignId: row.id };
}

const tell = (id: string, attempt: number) =>
  tellUnsent(
    services.databases,
    { organizationId: owner.organizationId } as MessageBatch,
    { id } as ClaimedMessage,
    attempt,
  );
const stateOf = ({ id, campaignId }: { id: string; campaignId: string }) =>
  withTenant(owner.databases, owner, async (tx) => {
    const { status, phase, claimToken, committingAt } = await tx.campaignRecipient.findUniqueOrThrow({
      where: { id },
    });
    const { nextRunAt } = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId } });
    return {
      status,
      phase,
      isHeld: claimToken !== null,
      isCounted: committingAt !== null,
      isDue: nextRunAt !== null,
    };
  });

test("what never left waits for its turn again, and its campaign goes on", async () => {
  const message = await noted();
  await tell(message.id, 2);
  expect(await stateOf(message)).toEqual({
    status: "queued",
    phase: null,
    isHeld: false,
    isCounted: false,
    isDue: true,
  });
});

test("what never left of a cancelled campaign is cancelled", async () => {
  const message = await noted({ campaign: "cancelled" });
  await tell(message.id, 2);
  expect(await stateOf(message)).toEqual({
    status: "cancelled",
    phase: null,
    isHeld: false,
    isCounted: false,
    isDue: false,
  });
});

test.each([
  ["another call was noted since", {}, 1],
  ["a receipt named the message", { messageId: "wamid.1" }, 2],
  ["its outcome was decided", { status: "published", messageId: "wamid.2" }, 2],
  ["the owner was asked", { status: "needs_review" }, 2],
] as const)("nothing changes when %s", async (_, changes, attempt) => {
  const message = await noted(changes);
  const before = await stateOf(message);
  await tell(message.id, attempt);
  expect(await stateOf(message)).toEqual(before);
});
