import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ConnectedNumber, connectNumber } from "./connect-number.ts";
import { type Owner, signUpOwner } from "./owner-client.ts";
import { type Fault, sandboxClient } from "./sandbox-client.ts";
import { type Stack, startStack } from "./start-stack.ts";
import { until } from "./until.ts";

let stack: Stack;
let owner: Owner;
let sandbox: ReturnType<typeof sandboxClient>;
beforeAll(async () => {
  stack = await startStack();
  owner = await signUpOwner(stack.app);
  sandbox = sandboxClient(stack.sandbox);
});
afterAll(() => stack?.stop());

let serial = 0;
/** A number of India, as the network writes it. */
const nextPerson = () => `9198450${String(10_000 + serial++)}`;
const consent = {
  method: "in-shop",
  at: "2026-11-20T10:00:00.000Z",
  wording: "May we send you our offers on WhatsApp?",
} as const;

async function addPeople(count: number, agreed = true) {
  const people = Array.from({ length: count }, () => nextPerson());
  const saved = [];
  for (const person of people) {
    const input = { contactId: null, phone: `+${person}`, name: `Asha ${person}`, labels: [] };
    saved.push(await owner.api.contacts.save.mutate({ ...input, consent: agreed ? consent : null }));
  }
  return { people, contactIds: saved.map(({ id }) => id) };
}

type Audience = Parameters<Owner["api"]["campaigns"]["save"]["mutate"]>[0]["audience"];

async function saveCampaign(number: ConnectedNumber, to: string[] | Audience) {
  const draft = await owner.api.campaigns.save.mutate({
    campaignId: null,
    name: "Diwali",
    templateId: number.template.id,
    audience: Array.isArray(to) ? { type: "people", contactIds: to } : to,
    placeholders: [
      { type: "name", otherwise: "friend" },
      { type: "text", text: "samosas are free" },
    ],
    mediaId: null,
    when: "now",
  });
  return draft.id;
}

async function confirm(campaignId: string) {
  const estimate = await owner.api.campaigns.estimate.query({ campaignId });
  const { microRupees, people } = estimate;
  return owner.api.campaigns.confirm.mutate({ campaignId, seen: { microRupees, people } });
}

const read = (campaignId: string) => owner.api.campaigns.get.query({ campaignId });
const reached = async (number: ConnectedNumber) =>
  (await sandbox.ledger(number.networkId)).map(({ recipient }) => recipient).toSorted();
const completed = (campaignId: string, seconds = 40) =>
  until("the end of the campaign", seconds, async () => {
    const campaign = await read(campaignId);
    return campaign.status === "completed" && campaign;
  });

describe("a campaign", () => {
  it("reaches each person who agreed once, in her name, and says what became of it", async () => {
    const number = await connectNumber(stack, owner);
    const agreed = await addPeople(3);
    const silent = await addPeople(1, false);
    const campaignId = await saveCampaign(number, [...agreed.contactIds, ...silent.contactIds]);
    expect(await owner.api.campaigns.estimate.query({ campaignId })).toMatchObject({
      people: 3,
      skipped: [{ reason: "consent-none", people: 1 }],
      microRupees: 3 * 863_100,
      problem: null,
    });
    await expect(
      owner.api.campaigns.confirm.mutate({ campaignId, seen: { people: 3, microRupees: 863_100 } }),
    ).rejects.toThrow("campaign-estimate-grew");
    await confirm(campaignId);
    const worker = await stack.startWorker();
    await completed(campaignId);
    expect(await reached(number)).toEqual(agreed.people.toSorted());
    const [message] = await sandbox.ledger(number.networkId);
    expect(message?.caption).toBe(`Hello Asha ${message?.recipient}, today samosas are free.`);
    await until("the network's words", 20, async () => (await read(campaignId)).counts.delivered === 3);
    expect(await read(campaignId)).toMatchObject({
      counts: { people: 3, published: 3, failed: 0, needsReview: 0 },
      spentMicroRupees: 3 * 863_100,
      problem: null,
    });
    await worker.stop();
  });

  it("leaves out who says STOP between its confirmation and her turn", async () => {
    const number = await connectNumber(stack, owner);
    const { people, contactIds } = await addPeople(2);
    const campaignId = await saveCampaign(number, contactIds);
    await confirm(campaignId);
    await sandbox.reply(number.networkId, people[1] ?? "", "बंद करो");
    await until("the STOP", 10, async () => {
      const contact = await owner.api.contacts.get.query({ contactId: contactIds[1] ?? "" });
      return contact.consent === "withdrawn" && contact.consentMethod === "stop-word";
    });
    const worker = await stack.startWorker();
    expect(await completed(campaignId)).toMatchObject({ counts: { published: 1, skipped: 1 } });
    expect(await reached(number)).toEqual([people[0]]);
    await worker.stop();
  });

  it.for<[string, Fault[], number]>([
    ["lost after the message went out", [{ fault: "commit-reset-after" }], 1],
    ["500 after the message went out", [{ fault: "commit-500-after" }], 1],
  ])("whose answer is %s is decided by the network's words, never sent again", async ([, faults]) => {
    const number = await connectNumber(stack, owner);
    const { people, contactIds } = await addPeople(2);
    const campaignId = await saveCampaign(number, contactIds);
    await sandbox.setFaults(number.networkId, faults);
    await confirm(campaignId);
    const worker = await stack.startWorker();
    expect(await completed(campaignId)).toMatchObject({ counts: { published: 2, needsReview: 0 } });
    expect(await reached(number)).toEqual(people.toSorted());
    await worker.stop();
  });

  it("asks about a message that nobody can tell about, and both answers send nothing", async () => {
    const number = await connectNumber(stack, owner);
    const { contactIds } = await addPeople(2);
    const campaignId = await saveCampaign(number, contactIds);
    await sandbox.setFaults(number.networkId, [{ fault: "commit-reset-before" }]);
    await confirm(campaignId);
    const worker = await stack.startWorker();
    expect(await completed(campaignId, 60)).toMatchObject({ counts: { published: 0, needsReview: 2 } });
    await sandbox.clearFaults(number.networkId);
    const { items } = await owner.api.campaigns.recipients.query({ campaignId });
    const [first, second] = items.map(({ id }) => id);
    const resolve = owner.api.campaigns.resolve.mutate;
    expect(await resolve({ recipientId: first ?? "", answer: "arrived" })).toMatchObject({
      status: "published",
    });
    expect(await resolve({ recipientId: second ?? "", answer: "did-not-arrive" })).toMatchObject({
      status: "failed",
      problem: { key: "message-owner-said-absent" },
    });
    await worker.stop();
    expect(await reached(number)).toEqual([]);
  });

  it("stops with a reason when the network pauses its template, and goes on when it is resumed", async () => {
    const number = await connectNumber(stack, owner);
    const { people, contactIds } = await addPeople(2);
    const campaignId = await saveCampaign(number, contactIds);
    await confirm(campaignId);
    const networkTemplate = await templateOnNetwork(number);
    await sandbox.setTemplateStatus(networkTemplate, "PAUSED");
    await until("the word of the pause", 10, async () =>
      (await owner.api.templates.list.query()).some(
        ({ id, status }) => id === number.template.id && status === "paused",
      ),
    );
    const worker = await stack.startWorker();
    await until("the pause", 20, async () => (await read(campaignId)).status === "paused");
    expect(await read(campaignId)).toMatchObject({
      problem: { key: "campaign-template-stopped", parameters: { template: number.template.name } },
      counts: { queued: 2 },
    });
    await sandbox.setTemplateStatus(networkTemplate, "APPROVED");
    await owner.api.templates.sync.mutate({ accountId: number.id });
    await owner.api.campaigns.resume.mutate({ campaignId });
    await completed(campaignId);
    expect(await reached(number)).toEqual(people.toSorted());
    await worker.stop();
  });

  it("of a suspended shop begins nothing, and goes on once for each person when the shop is open again", async () => {
    const number = await connectNumber(stack, owner);
    const { people, contactIds } = await addPeople(3);
    const campaignId = await saveCampaign(number, contactIds);
    await confirm(campaignId);
    const suspend = (isActive: boolean) =>
      stack.query(`UPDATE organizations o SET is_active = ${isActive}
                     FROM campaigns c WHERE c.id = '${campaignId}' AND o.id = c.organization_id`);
    await suspend(false);
    const worker = await stack.startWorker();
    // Its job runs and leaves no other, and the sweeps do not make one.
    const jobs = () =>
      stack.query(`SELECT FROM graphile_worker._private_jobs WHERE key LIKE '%${campaignId}%'`) as Promise<
        []
      >;
    await until("the end of its job", 20, async () => (await jobs()).length === 0);
    const untouched = { status: "queued", attempt: 0, phase: null, claim_token: null };
    const rows = () =>
      stack.query(
        `SELECT status, attempt, phase, claim_token FROM campaign_recipients WHERE campaign_id = '${campaignId}'`,
      );
    expect(await rows()).toEqual([untouched, untouched, untouched]);
    expect([await jobs(), await reached(number)]).toEqual([[], []]);
    await suspend(true);
    expect(await completed(campaignId)).toMatchObject({ counts: { people: 3, published: 3 } });
    expect(await reached(number)).toEqual(people.toSorted());
    await worker.stop();
  });

  it("keeps to a number's messages a second and to its people a day", async () => {
    const number = await connectNumber(stack, owner, { tier: "TIER_50", messagesPerSecond: 80 });
    const rows = Array.from({ length: 52 }, () => `+${nextPerson()},Asha`);
    const text = ["phone,name", ...rows, "12345,Ravi"].join("\n");
    const imported = await owner.api.contacts.import.mutate({ text, consent, labels: ["fair"] });
    expect(imported).toMatchObject({ imported: 52, bad: [{ line: 54, problem: "phone-invalid" }] });
    const campaignId = await saveCampaign(number, { type: "labels", labels: ["fair"] });
    await confirm(campaignId);
    const worker = await stack.startWorker();
    await until("the daily limit", 50, async () => {
      const { waitingUntil, counts } = await read(campaignId);
      return waitingUntil !== null && counts.publishing === 0;
    });
    const campaign = await read(campaignId);
    expect(campaign).toMatchObject({
      status: "sending",
      problem: { key: "campaign-daily-limit", parameters: { people: 50 } },
      counts: { queued: 2 },
    });
    // On a slow machine a call may end without an answer and without a message.
    expect(campaign.counts.published + campaign.counts.needsReview).toBe(50);
    expect((await reached(number)).length).toBe(campaign.counts.published);
    const at = (await sandbox.ledger(number.networkId)).map(({ publishedAt }) => Date.parse(publishedAt));
    const busiest = Math.max(...at.map((start) => at.filter((t) => t >= start && t < start + 1000).length));
    expect(busiest).toBeLessThanOrEqual(80);
    await worker.stop();
  }, 120_000);
});

describe("a worker killed in the middle of a campaign", () => {
  it.for<[string, Fault[], number]>([
    ["before the call", [{ fault: "slow-answer", on: "commit", delayMs: 60_000, times: 1 }], 0],
    [
      "while the message is out and its answer is not",
      [{ fault: "commit-hang", live: "before", delayMs: 60_000 }],
      1,
    ],
  ])("%s: nobody gets a message twice", { timeout: 120_000 }, async ([, faults, visible]) => {
    const number = await connectNumber(stack, owner);
    const { people, contactIds } = await addPeople(3);
    const campaignId = await saveCampaign(number, contactIds);
    await sandbox.setFaults(number.networkId, faults);
    await confirm(campaignId);
    const first = await stack.startWorker();
    await until("a message under way", 20, async () => {
      const { items } = await owner.api.campaigns.recipients.query({ campaignId });
      const under = items.filter(({ status }) => status === "publishing").length;
      return visible > 0 ? (await reached(number)).length >= visible : under > 0;
    });
    process.kill(first.pid ?? 0, "SIGKILL");
    await first.exited;
    await sandbox.clearFaults(number.networkId);
    const second = await stack.startWorker();
    const ended = await completed(campaignId, 60);
    await second.stop();
    const out = await reached(number);
    expect(new Set(out).size).toBe(out.length);
    expect(out.length).toBe(ended.counts.published);
    expect(ended.counts.published + ended.counts.needsReview).toBe(people.length);
  });
});

async function templateOnNetwork(number: ConnectedNumber): Promise<string> {
  const rows = await stack.query(
    `SELECT network_id FROM message_templates WHERE id = '${number.template.id}'`,
  );
  return (rows as { network_id: string }[])[0]?.network_id ?? "";
}
