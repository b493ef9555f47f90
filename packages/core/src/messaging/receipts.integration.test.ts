import { withTenant } from "@businesspro/db/transactions";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createPeople, type People } from "../testing/create-people.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";

let services: TestServices;
let owner: TestTenant;
let people: People;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
  owner = await createTenant(services);
  people = await createPeople(owner, "Chai");
});
afterAll(() => services?.close());

const RANK = ["sent", "failed", "delivered", "read"] as const;
type Word = { status: (typeof RANK)[number]; about: "this commit" | "an earlier commit" | "no reference" };

const failure = {
  kind: "rejected",
  code: "131026",
  refusal: null,
  retryAt: null,
  final: true,
  key: "message-number-unreachable",
  parameters: {},
};

/** A fresh message that the network took, or that is unclear. */
async function message(status: "published" | "unclear"): Promise<{ id: string; messageId: string }> {
  return withTenant(owner.databases, owner, async (tx) => {
    const { id: campaignId } = await tx.campaign.create({
      data: {
        organizationId: owner.organizationId,
        name: "Chai",
        templateName: "offer",
        audience: { type: "everyone" },
        status: "sending",
      },
      select: { id: true },
    });
    const messageId = crypto.randomUUID();
    const { id } = await tx.campaignRecipient.create({
      data: {
        organizationId: owner.organizationId,
        campaignId,
        contactId: people.contactId,
        status: status === "published" ? "published" : "publishing",
        phase: status === "published" ? null : "confirming",
        attempt: 2,
        messageId: status === "published" ? messageId : null,
        committingAt: owner.now(),
        priceMicroRupees: 1,
      },
      select: { id: true },
    });
    return { id, messageId };
  });
}

async function tell({ id, messageId }: { id: string; messageId: string }, words: readonly Word[]) {
  const told = words.map(({ status, about }) => ({
    messageId: about === "an earlier commit" ? `${messageId}-earlier` : messageId,
    status,
    ...(about !== "no reference" && { recipientId: id, attempt: about === "this commit" ? 2 : 1 }),
    at: owner.now(),
    billable: status === "failed" ? null : true,
    failure: status === "failed" ? failure : null,
  }));
  await withTenant(owner.databases, owner, async (tx) => {
    await tx.$queryRaw`SELECT messaging.receive(${JSON.stringify(told)}::jsonb)::text`;
  });
}

const rowOf = ({ id }: { id: string }) =>
  withTenant(owner.databases, owner, (tx) => tx.campaignRecipient.findUniqueOrThrow({ where: { id } }));

const word = fc.record({
  status: fc.constantFrom(...RANK),
  about: fc.constantFrom("this commit", "this commit", "an earlier commit", "no reference"),
}) satisfies fc.Arbitrary<Word>;

it("words in any order, number and portion come to the same: the strongest, of this commit alone", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("published", "unclear"),
      fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      async (start, deliveries) => {
        const made = await message(start as "published" | "unclear");
        const ranks: number[] = [];
        for (const words of deliveries) {
          await tell(made, words);
          const row = await rowOf(made);
          ranks.push(row.delivery === null ? -1 : RANK.indexOf(row.delivery as never));
        }
        // A word never weakens an earlier one.
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        const all = deliveries.flat();
        const knowsId = start === "published" || all.some(({ about }) => about === "this commit");
        const counted = all.filter(
          ({ about }) => about === "this commit" || (about === "no reference" && knowsId),
        );
        const heard = Math.max(-1, ...counted.map(({ status }) => RANK.indexOf(status)));
        const row = await rowOf(made);
        expect(ranks.at(-1)).toBe(heard);
        const expected =
          heard < 0
            ? start === "published"
              ? "published"
              : "publishing"
            : heard === 1
              ? "failed"
              : "published";
        expect(row.status).toBe(expected);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

it("a message that is in somebody's hands keeps its status until she settles it", async () => {
  const made = await message("unclear");
  await withTenant(
    owner.databases,
    owner,
    (tx) =>
      tx.$executeRaw`UPDATE campaign_recipients SET claim_token = gen_random_uuid(), claim_deadline = now() + interval '1 minute'
                    WHERE id = ${made.id}::uuid`,
  );
  await tell(made, [{ status: "delivered", about: "this commit" }]);
  expect(await rowOf(made)).toMatchObject({ status: "publishing", delivery: "delivered" });
});

it("a failure that may be tried again wakes a completed campaign", async () => {
  const made = await message("published");
  const { campaignId } = await rowOf(made);
  await withTenant(owner.databases, owner, async (tx) => {
    await tx.campaign.update({ where: { id: campaignId }, data: { status: "completed" } });
    const told = [
      {
        messageId: made.messageId,
        status: "failed",
        recipientId: made.id,
        attempt: 2,
        at: owner.now(),
        billable: null,
        failure: { ...failure, kind: "rate-limited", final: false },
      },
    ];
    const woken = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM messaging.receive(${JSON.stringify(told)}::jsonb) AS t (id)`;
    expect(woken).toEqual([{ id: campaignId }]);
    expect(await tx.campaign.findUnique({ where: { id: campaignId } })).toMatchObject({ status: "sending" });
  });
  expect(await rowOf(made)).toMatchObject({ status: "publishing", phase: "confirming" });
});

it("words about messages of another organisation change nothing", async () => {
  const made = await message("published");
  const other = await createTenant(services);
  await withTenant(other.databases, other, async (tx) => {
    const told = [
      { messageId: made.messageId, status: "read", recipientId: made.id, attempt: 2, at: owner.now() },
    ];
    await tx.$queryRaw`SELECT messaging.receive(${JSON.stringify(told)}::jsonb)::text`;
    expect(await tx.messageReceipt.count()).toBe(0);
  });
  expect(await rowOf(made)).toMatchObject({ delivery: null });
});
