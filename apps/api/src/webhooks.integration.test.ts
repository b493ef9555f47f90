import { createHmac } from "node:crypto";
import { createPeople, type People } from "@businesspro/core/testing/create-people";
import { createTenant, type TestTenant } from "@businesspro/core/testing/create-tenant";
import { runSql } from "@businesspro/testing/run-sql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

const PATH = "/webhooks/whatsapp";
/** Of the app that the sandbox network knows. */
const SECRET = "sandbox-secret";

let api: TestApi;
let owner: TestTenant;
let people: People;
let phoneNumberId: string;
let phone: string;
beforeAll(async () => {
  api = await startTestApi({ sandboxUrl: "http://127.0.0.1:9" });
  owner = await createTenant(api.services);
  people = await createPeople(owner, "Chai");
  const [account] = await select<{ account_id: string }>(
    `SELECT account_id FROM social_accounts WHERE id = '${people.senderId}'`,
  );
  phoneNumberId = account?.account_id ?? "";
  phone = (await contact()).phone;
});
afterAll(() => api?.close());

const select = async <Row>(sql: string) => (await runSql(api.services.connectionString, sql)) as Row[];
const contact = () => api.signedIn(owner).api.contacts.get.query({ contactId: people.contactId });
const countReceipts = () => select("SELECT count(*) FROM message_receipts");

function deliver(
  value: object,
  sign = (body: string) => createHmac("sha256", SECRET).update(body).digest("hex"),
) {
  const metadata = { display_phone_number: "1", phone_number_id: phoneNumberId };
  const change = { field: "messages", value: { messaging_product: "whatsapp", metadata, ...value } };
  const body = JSON.stringify({
    object: "whatsapp_business_account",
    entry: [{ id: "1", time: 1, changes: [change] }],
  });
  const headers = { "content-type": "application/json", "x-hub-signature-256": `sha256=${sign(body)}` };
  return fetch(api.origin + PATH, { method: "POST", headers, body });
}

const stop = (id: string, text = "STOP") => ({
  messages: [{ id, from: phone.slice(1), timestamp: "1795000000", type: "text", text: { body: text } }],
});

test("the handshake is answered for our own verify token only", async () => {
  const ask = (token: string) =>
    fetch(`${api.origin}${PATH}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=42`);
  const own = await ask("sandbox-verify");
  expect([own.status, await own.text()]).toEqual([200, "42"]);
  expect((await ask("another")).status).toBe(403);
});

test("what is not signed, or too large, changes nothing", async () => {
  expect((await deliver(stop("wamid.1"), () => "0".repeat(64))).status).toBe(403);
  const body = "x".repeat(5 * 1024 * 1024);
  expect((await fetch(api.origin + PATH, { method: "POST", body })).status).toBe(413);
  expect((await contact()).consent).toBe("granted");
});

test("hundreds of words about messages of others are taken in one delivery and kept nowhere", async () => {
  const before = await countReceipts();
  const statuses = Array.from({ length: 201 }, (_, index) => ({
    id: `wamid.${index}`,
    status: "delivered",
    timestamp: "1795000000",
    recipient_id: "919876543210",
    biz_opaque_callback_data: `${crypto.randomUUID()}.1`,
  }));
  expect((await deliver({ statuses })).status).toBe(200);
  expect(await countReceipts()).toEqual(before);
});

test("a STOP that is delivered twice is written once, by the network as the actor", async () => {
  for (let time = 0; time < 2; time++) expect((await deliver(stop("wamid.2", "बंद करो"))).status).toBe(200);
  const { ledger } = await contact();
  expect(ledger.filter(({ state }) => state === "withdrawn")).toMatchObject([
    { method: "stop-word", wording: "बंद करो", recordedBy: { type: "network" } },
  ]);
  expect(
    await select("SELECT actor_type, actor_id FROM audit_entries WHERE action = 'contact.consent-withdrawn'"),
  ).toEqual([{ actor_type: "webhook", actor_id: "whatsapp" }]);
});
