import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { failureOf, openWorld, prepareFully, publish, type Subject, type World } from "./world.ts";

let world: World;
let subject: Subject;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sandbox.setClock(0);
  subject = await world.connect("whatsapp", "whatsapp-signup");
});

const number = () => subject.account.accountId;
const messaging = () => world.platforms.messaging;
const mine = () =>
  world.webhook.events.filter((event) => !("phoneNumberId" in event) || event.phoneNumberId === number());
const told = (expected: object[]) =>
  expect
    .poll(mine, { timeout: 10_000 })
    .toEqual(expect.arrayContaining(expected.map((one) => expect.objectContaining(one))));
const template = (name: string) => ({
  name,
  language: "en",
  category: "utility" as const,
  body: "Hello {{1}}, your order {{2}} is ready.",
  footer: "Reply STOP to end",
  bodyExamples: ["Asha", "17"],
  picture: null,
});

test("a number that was shared is registered, subscribed and named", () => {
  expect(subject.account).toMatchObject({
    platform: "whatsapp",
    unusable: null,
    metadata: { wabaId: expect.stringMatching(/^\d+$/), displayPhoneNumber: expect.stringMatching(/^\+91 /) },
    tokens: { refreshToken: null, expiresAt: null },
  });
});

test("a message arrives once and every step is told with its reference", async () => {
  const message = world.message(true);
  const { postId } = await publish(subject, message);
  const reference = message.message?.reference;
  const status = (word: string) => ({ type: "status", messageId: postId, reference, status: word });
  await told([status("sent"), status("delivered")]);
  expect(mine().find((event) => event.type === "status")).toMatchObject({
    billable: true,
    category: "marketing",
  });
  expect(await world.ledger(subject)).toMatchObject([
    { postId, recipient: message.message?.to.slice(1), reference, caption: message.text },
  ]);
});

test("one upload of a picture serves every message of a number, for a month", async () => {
  const checkpoint = await prepareFully(subject, world.message(true));
  const other = world.message(true);
  expect(await prepareFully(subject, other, checkpoint)).toEqual(checkpoint);
  await subject.adapter.commit(subject.access(), other, checkpoint);
  world.setAhead(30 * 86_400);
  expect(await failureOf(subject.adapter.commit(subject.access(), other, checkpoint))).toMatchObject({
    code: "not-prepared",
  });
  world.setAhead(0);
});

test("a message that failed later is definitely absent, and says for whom that matters", async () => {
  await world.fault(subject, { fault: "message-fails", code: 131049 });
  const message = world.message(false);
  const startedAt = world.now();
  const { postId, checkpoint } = await publish(subject, message);
  const receipt = () => world.receiptOf(message.message?.reference ?? "");
  await expect.poll(receipt, { timeout: 10_000 }).toMatchObject({ postId, failure: { code: "131049" } });
  const commit = {
    startedAt,
    lastStartedAt: startedAt,
    checkedAt: world.now(),
    failureCode: null,
    usedPostIds: new Set<string>(),
    receipt: receipt(),
  };
  expect(await subject.adapter.probe(subject.access(), message, checkpoint, commit)).toMatchObject({
    outcome: "absent",
    refusal: {
      kind: "rate-limited",
      refusal: { scope: "person", reason: "person-limit", pausesCampaign: false },
    },
  });
  expect(await world.ledger(subject)).toEqual([]);
});

test("templates are handed in, reviewed, listed and, when paused, refused", async () => {
  const { id, status } = await messaging().createTemplate(subject.access(), template("order_ready"));
  expect(status).toBe("pending");
  await world.sandbox.setTemplateStatus(id, "REJECTED", "INVALID_FORMAT");
  const list = await messaging().listTemplates(subject.access());
  expect(list.find((one) => one.id === id)).toEqual({
    id,
    name: "order_ready",
    language: "en",
    category: "utility",
    status: "rejected",
    body: "Hello {{1}}, your order {{2}} is ready.",
    footer: "Reply STOP to end",
    hasPicture: false,
    rejectedReason: "INVALID_FORMAT",
    unsupported: null,
  });
  expect(list.find(({ name }) => name === "offer_with_picture")).toMatchObject({
    hasPicture: true,
    status: "approved",
  });
  const plain = list.find(({ name }) => name === "offer");
  await world.sandbox.setTemplateStatus(plain?.id ?? "", "PAUSED", "LOW_QUALITY");
  await told([
    { type: "template", templateId: id, status: "rejected", reason: "INVALID_FORMAT" },
    { type: "template", templateId: plain?.id, status: "paused", reason: "LOW_QUALITY" },
  ]);
  expect(await failureOf(publish(subject, world.message(false)))).toMatchObject({
    kind: "rejected",
    refusal: { scope: "template", reason: "template-paused", pausesCampaign: true },
  });
});

test("a template that breaks the rules is refused with the network's sentence", async () => {
  const broken = { ...template("at_the_edge"), body: "{{1}} hello {{2}}" };
  expect(await failureOf(messaging().createTemplate(subject.access(), broken))).toMatchObject({
    kind: "rejected",
    userMessage: expect.stringContaining("Variables"),
  });
});

test("a long list of templates is read to its end", async () => {
  for (let index = 0; index < 101; index++)
    await messaging().createTemplate(subject.access(), template(`many_${index}`));
  expect(await messaging().listTemplates(subject.access())).toHaveLength(103);
}, 60_000);

test("people, quality and limits are heard of and read", async () => {
  await world.sandbox.reply(number(), "919845012345", "बंद करो");
  await world.sandbox.setPreference(number(), "919845012345", "stop");
  await world.sandbox.setStanding(number(), "RED", "TIER_250");
  await told([
    { type: "message", from: "+919845012345", text: "बंद करो" },
    { type: "preference", person: "+919845012345", marketing: "stop" },
    { type: "quality", isFlagged: true, dailyPeople: 250 },
  ]);
  expect(await messaging().readSender(subject.access())).toEqual({
    quality: "red",
    dailyPeople: 250,
    messagesPerSecond: 80,
  });
});

test("a second app cannot forge what is told, nor subscribe", () => {
  const body = Buffer.from("{}");
  expect(messaging().isSigned(body, null)).toBe(false);
  expect(messaging().isSigned(body, `sha256=${"0".repeat(64)}`)).toBe(false);
  expect(messaging().isSigned(body, "sha1=abc")).toBe(false);
  const query = (token: string) =>
    new URLSearchParams({ "hub.mode": "subscribe", "hub.verify_token": token, "hub.challenge": "42" });
  expect(messaging().answerSubscription(query("wrong"))).toBeNull();
  expect(messaging().answerSubscription(query("sandbox-verify"))).toBe("42");
});
