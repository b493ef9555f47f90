import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startNumber } from "../testing/messaging-for-tests.ts";
import { type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";
import { startWebhookReceiver, type WebhookReceiver } from "../testing/start-webhook-receiver.ts";

let sandbox: SandboxForTests;
let receiver: WebhookReceiver;
let number: Awaited<ReturnType<typeof startNumber>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests({ messagePace: { deliveredMs: 20, readMs: 40, reviewMs: 60_000 } });
  receiver = await startWebhookReceiver();
  await sandbox.control.setWebhook(receiver.url);
});
afterAll(async () => {
  await sandbox.close();
  await receiver.close();
});
beforeEach(async () => {
  await sandbox.control.setClock(0);
  number = await startNumber(sandbox);
  await number.approve();
});

const ledger = () => sandbox.control.ledger(number.id);
const codeOf = ({ status, body }: { status: number; body: { error?: { code: number } } }) => [
  status,
  body.error?.code,
];
const told = (id: string, statuses: string[]) =>
  expect.poll(() => receiver.statusesOf(id), { timeout: 5000 }).toEqual(statuses);
const failedWith = async (id: string, code: number) => {
  await told(id, ["failed"]);
  const [status] = receiver.changes
    .flatMap(({ value }) => value.statuses ?? [])
    .filter((one) => one.id === id);
  expect(status.errors).toMatchObject([{ code, error_data: { details: expect.any(String) } }]);
};

describe("a message", () => {
  test("is taken, visible once, and told as sent, delivered and read with its reference", async () => {
    const { status, body } = await number.send("+91 98450 11110", { biz_opaque_callback_data: "row-1" });
    expect([status, body.contacts, body.messages]).toMatchObject([
      200,
      [{ wa_id: "919845011110" }],
      [{ id: expect.stringMatching(/^wamid\./), message_status: "accepted" }],
    ]);
    expect(await ledger()).toMatchObject([
      {
        network: "whatsapp",
        postId: body.messages[0].id,
        caption: "नमस्ते आशा, आज चाय आधे दाम पर।",
        recipient: "919845011110",
        reference: "row-1",
      },
    ]);
    await told(body.messages[0].id, ["sent", "delivered", "read"]);
    const change = receiver.changes.find(({ value }) => value.statuses?.[0]?.id === body.messages[0].id);
    expect(change).toMatchObject({
      field: "messages",
      value: {
        metadata: { phone_number_id: number.id },
        statuses: [
          {
            status: "sent",
            recipient_id: "919845011110",
            biz_opaque_callback_data: "row-1",
            pricing: { billable: true, pricing_model: "PMP", category: "marketing" },
          },
        ],
      },
    });
  });

  test("carries a picture that the number holds, for thirty days", async () => {
    const { body } = await number.upload(`${number.id}/media`, "image/jpeg", "a.jpg");
    const session = await number.post(
      `sandbox-app/uploads?file_length=${await pictureLength()}&file_type=image/jpeg&file_name=a.jpg`,
      {},
    );
    const { h } = (await number.upload(session.body.id, "image/jpeg")).body;
    const components = [
      { type: "HEADER", format: "IMAGE", example: { header_handle: [h] } },
      { type: "BODY", text: "Fresh bun maska." },
    ];
    await number.approve({ name: "pictured", language: "en", components });
    const template = (id: string) => ({
      name: "pictured",
      language: { code: "en" },
      components: [{ type: "header", parameters: [{ type: "image", image: { id } }] }],
    });
    const sent = await number.send("+919845011112", { template: template(body.id) });
    expect(sent.status).toBe(200);
    expect((await ledger())[0]?.imageHashes).toHaveLength(1);
    expect(codeOf(await number.send("+919845011112", { template: template("123") }))).toEqual([400, 131053]);
    await sandbox.control.setClock(31 * 86_400);
    expect(codeOf(await number.send("+919845011112", { template: template(body.id) }))).toEqual([
      400, 131053,
    ]);
  });

  test.each<[string, Record<string, unknown>, string[], number]>([
    ["no product", { messaging_product: "other" }, ["a"], 131008],
    ["no number", { to: "Asha" }, ["a"], 131009],
    ["an unknown type", { type: "audio" }, ["a"], 131051],
    ["an empty value", {}, [""], 131008],
    ["too many values", {}, ["a", "b"], 132000],
    ["a value with a line break", {}, ["a\nb"], 132012],
    ["a value that is too long", {}, ["x".repeat(1024)], 132005],
    ["an unknown template", { template: { name: "none", language: { code: "en" } } }, ["a"], 132001],
    ["a reference that is too long", { biz_opaque_callback_data: "x".repeat(257) }, ["a"], 131009],
  ])("with %s is refused", async (_name, more, values, code) => {
    const { body } = await number.send("+919845011113", more, values);
    expect(body.error).toMatchObject({ code, error_data: { messaging_product: "whatsapp" } });
    expect(await ledger()).toEqual([]);
  });
});

const pictureLength = async () => {
  const { readFile } = await import("node:fs/promises");
  const file = new URL("../../../../packages/platforms/src/contract-tests/picture.jpg", import.meta.url);
  return (await readFile(file)).byteLength;
};

describe("limits", () => {
  test("45 messages to one person at once, then one in six seconds", async () => {
    const send = async () => codeOf(await number.post(`${number.id}/messages`, textTo("919845022222")));
    let sent = 0;
    let answer = await send();
    for (; answer[0] === 200 && sent < 100; sent++) answer = await send();
    expect(answer).toEqual([400, 131056]);
    expect(sent).toBeGreaterThanOrEqual(45);
    await sandbox.control.setClock(7);
    expect(await send()).toEqual([200, undefined]);
  });

  test("messages a second", async () => {
    const slow = await startNumber(sandbox, { messagesPerSecond: 2 });
    await slow.approve();
    const codes = [];
    for (const last of [1, 2, 3]) codes.push(codeOf(await slow.send(`+91984503333${last}`)));
    expect(codes.at(-1)).toEqual([400, 130429]);
  });

  test("different people in a day, and what one person takes", async () => {
    const small = await startNumber(sandbox, { tier: "TIER_50", marketingCap: 1, messagesPerSecond: 1000 });
    await small.approve();
    for (let person = 0; person < 50; person++)
      await small.send(`+9198450400${String(person).padStart(2, "0")}`);
    await failedWith((await small.send("+919845049999")).body.messages[0].id, 131048);
    await failedWith((await small.send("+919845040000")).body.messages[0].id, 131049);
    expect(await sandbox.control.ledger(small.id)).toHaveLength(50);
  });

  test("who is not there, who has switched offers off, and who has not written for a day", async () => {
    await sandbox.control.setReach(number.id, "919845055551", false);
    await failedWith((await number.send("+919845055551")).body.messages[0].id, 131026);
    await sandbox.control.setPreference(number.id, "919845055552", "stop");
    await failedWith((await number.send("+919845055552")).body.messages[0].id, 131050);
    const text = () => number.post(`${number.id}/messages`, textTo("919845055553"));
    await failedWith((await text()).body.messages[0].id, 131047);
    await sandbox.control.reply(number.id, "919845055553", "hello");
    expect((await text()).status).toBe(200);
    expect((await ledger()).map(({ recipient }) => recipient)).toEqual(["919845055553"]);
  });

  test("a number sends once it is registered", async () => {
    const fresh = await startNumber(sandbox, { registered: false });
    await fresh.approve();
    expect(codeOf(await fresh.send("+919845066666"))).toEqual([400, 133010]);
    const register = (pin: string) =>
      fresh.post(`${fresh.id}/register`, { messaging_product: "whatsapp", pin });
    expect((await register("123456")).body).toEqual({ success: true });
    expect(codeOf(await register("654321"))).toEqual([400, 133005]);
    expect((await fresh.send("+919845066666")).status).toBe(200);
  });
});

const textTo = (to: string) => ({ messaging_product: "whatsapp", to, type: "text", text: { body: "Hello" } });

describe("webhooks", () => {
  test.each<
    [string, { fault: "webhook-duplicates" | "webhook-disorder" | "webhook-skips-delivered" }, string[]]
  >([
    ["twice", { fault: "webhook-duplicates" }, ["sent", "delivered", "sent", "read", "delivered", "read"]],
    ["out of order", { fault: "webhook-disorder" }, ["read", "delivered", "sent"]],
    ["without delivered", { fault: "webhook-skips-delivered" }, ["sent", "read"]],
  ])("statuses come %s", async (_name, fault, expected) => {
    await sandbox.control.setFaults(number.id, [fault]);
    const { body } = await number.send("+919845077777");
    await expect
      .poll(() => receiver.statusesOf(body.messages[0].id).toSorted(), { timeout: 5000 })
      .toEqual(expected.toSorted());
    if (fault.fault !== "webhook-duplicates")
      expect(receiver.statusesOf(body.messages[0].id)).toEqual(expected);
  });

  test("statuses are lost, late, or tell of a failure", async () => {
    await sandbox.control.setFaults(number.id, [
      { fault: "webhook-lost", times: 1 },
      { fault: "webhook-late", delayMs: 50, times: 1 },
    ]);
    const lost = (await number.send("+919845088880")).body.messages[0].id;
    const late = (await number.send("+919845088881")).body.messages[0].id;
    await told(late, ["sent", "delivered", "read"]);
    expect(receiver.statusesOf(lost)).toEqual([]);
    await sandbox.control.setFaults(number.id, [{ fault: "message-fails", code: 132015 }]);
    await failedWith((await number.send("+919845088882")).body.messages[0].id, 132015);
    expect(await ledger()).toHaveLength(2);
  });

  test("a delivery that was refused comes again", async () => {
    receiver.answers.push(500, 503);
    const { body } = await number.send("+919845099990");
    const statuses = () => receiver.statusesOf(body.messages[0].id).toSorted();
    await expect.poll(statuses, { timeout: 5000 }).toEqual(["delivered", "read", "sent"]);
    expect(receiver.refused.count).toBeGreaterThanOrEqual(2);
  });

  test("an answer that was lost after the message left is told of all the same", async () => {
    await sandbox.control.setFaults(number.id, [{ fault: "commit-reset-after" }]);
    await expect(number.send("+919845099991", { biz_opaque_callback_data: "row-9" })).rejects.toThrow();
    const references = () =>
      receiver.changes
        .flatMap(({ value }) => value.statuses ?? [])
        .map((one) => one.biz_opaque_callback_data);
    await expect.poll(references, { timeout: 5000 }).toContain("row-9");
    expect(await ledger()).toHaveLength(1);
  });

  test("people, templates, numbers and the account are told of", async () => {
    await sandbox.control.reply(number.id, "919845099992", "बंद करो");
    await sandbox.control.setPreference(number.id, "919845099992", "stop");
    await sandbox.control.setStanding(number.id, "RED", "TIER_250");
    await sandbox.control.updateAccount(number.id, "ACCOUNT_RESTRICTION");
    const id = await number.approve({ name: "other" });
    await sandbox.control.setTemplateStatus(id, "PAUSED", "LOW_QUALITY");
    const fields = () =>
      receiver.changes
        .filter(({ value }) => [number.id, undefined].includes(value.metadata?.phone_number_id))
        .map(({ field, value }) => [field, value.messages?.[0].text.body ?? value.event ?? null]);
    await expect.poll(fields, { timeout: 5000 }).toEqual(
      expect.arrayContaining([
        ["messages", "बंद करो"],
        ["user_preferences", null],
        ["phone_number_quality_update", "FLAGGED"],
        ["account_update", "ACCOUNT_RESTRICTION"],
        ["message_template_status_update", "PAUSED"],
      ]),
    );
  });

  test("an address that does not answer the handshake is not taken", async () => {
    const stranger = await startWebhookReceiver("another token");
    await expect(sandbox.control.setWebhook(stranger.url)).rejects.toThrow("422");
    await stranger.close();
  });
});

describe("templates", () => {
  test("are PENDING until they were asked for, then APPROVED, and listed page by page", async () => {
    const { body } = await number.createTemplate({ name: "pending" });
    expect(body).toMatchObject({ status: "PENDING", category: "MARKETING" });
    const status = async () => (await number.get(`${body.id}?fields=status`)).body.status;
    expect([await status(), await status()]).toEqual(["PENDING", "APPROVED"]);
    const first = (await number.get(`${number.wabaId}/message_templates?limit=1`)).body;
    expect(first.data).toMatchObject([{ name: "pending", language: "hi" }]);
    const second = (
      await number.get(`${number.wabaId}/message_templates?limit=1&after=${first.paging.cursors.after}`)
    ).body;
    expect([second.data.length, second.data[0].name, second.paging.next]).toEqual([1, "offer", undefined]);
  });

  test("rejected, paused and disabled ones do not send", async () => {
    const id = await number.approve({ name: "judged" });
    const send = () =>
      number.send("+919845010101", {
        template: {
          name: "judged",
          language: { code: "hi" },
          components: [{ type: "body", parameters: [{ type: "text", text: "a" }] }],
        },
      });
    await sandbox.control.setTemplateStatus(id, "PAUSED");
    expect(codeOf(await send())).toEqual([400, 132015]);
    expect((await number.post(`${id}/unpause`, {})).body).toEqual({ success: true });
    expect((await send()).status).toBe(200);
    await sandbox.control.setTemplateStatus(id, "DISABLED");
    expect(codeOf(await send())).toEqual([400, 132016]);
    await sandbox.control.setTemplateStatus(id, "REJECTED", "INVALID_FORMAT");
    expect(codeOf(await send())).toEqual([404, 132001]);
  });

  const body = (text: string, examples: string[] = []) => [
    { type: "BODY", text, ...(examples.length > 0 && { example: { body_text: [examples] } }) },
  ];
  test.each<[string, Record<string, unknown>]>([
    ["a name with capitals", { name: "Offer" }],
    ["a name that is taken", {}],
    ["no body", { components: [] }],
    ["a variable at the end", { name: "n", components: body("Hello {{1}}", ["a"]) }],
    ["a gap in its variables", { name: "n", components: body("Hi {{2}} there", ["a"]) }],
    ["no examples", { name: "n", components: body("Hi {{1}} there") }],
    ["a long footer", { name: "n", components: [...body("Hi"), { type: "FOOTER", text: "x".repeat(61) }] }],
    [
      "a picture without example",
      { name: "n", components: [...body("Hi"), { type: "HEADER", format: "IMAGE" }] },
    ],
  ])("with %s are refused", async (_name, template) => {
    const { status, body } = await number.createTemplate(template);
    expect([status, body.error?.code, typeof body.error?.error_user_msg]).toEqual([400, 100, "string"]);
  });
});
