import { afterAll, beforeAll, expect, test } from "vitest";
import { startNumber } from "../testing/messaging-for-tests.ts";
import { type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

const PERSON = "919845011110";
let sandbox: SandboxForTests;
let number: Awaited<ReturnType<typeof startNumber>>;
beforeAll(async () => {
  sandbox = await startSandboxForTests();
  number = await startNumber(sandbox);
  await number.approve();
});
afterAll(() => sandbox.close());

const read = async (path: string) => {
  const response = await fetch(sandbox.url + path);
  return { status: response.status, text: await response.text() };
};
const act = (form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${sandbox.url}/web.whatsapp.com/${number.id}/${PERSON}`, {
    method: "POST",
    body: new URLSearchParams(form),
    headers,
    redirect: "manual",
  });
const conversation = async () => (await read(`/web.whatsapp.com/${number.id}/${PERSON}`)).text;

test("a number shows whom it wrote to, a conversation what was said", async () => {
  expect((await read(`/web.whatsapp.com/${number.id}`)).text).toContain("No messages yet");
  await number.send(`+${PERSON}`, {}, ["<b>आशा</b>"]);
  const list = await read(`/web.whatsapp.com/${number.id}`);
  expect(list.text).toContain("+91 98450 11110");
  expect(await conversation()).toContain("नमस्ते &lt;b&gt;आशा&lt;/b&gt;");
  const [entry] = await sandbox.control.ledger(number.id);
  expect(await (await fetch(entry?.permalink ?? "")).text()).toContain("message-1");
  expect((await read(`/wa.me/${number.account.username}`)).text).toContain("+91 98450 11110");
});

test("the person answers, stops offers and leaves", async () => {
  expect((await act({ text: "STOP" })).headers.get("location")).toContain(PERSON);
  expect(await conversation()).toContain("STOP</p>");
  await act({ marketing: "stop" });
  await act({ reachable: "no" });
  const page = await conversation();
  expect(page).toContain("Take offers again");
  expect(page).toContain("Be on WhatsApp");
});

test("only the page itself speaks for a person, and only numbers have phones", async () => {
  expect((await act({ text: "x" }, { origin: "https://elsewhere.example" })).status).toBe(403);
  for (const path of ["1", `${number.id}/abc`, `1/${PERSON}`])
    expect((await read(`/web.whatsapp.com/${path}`)).status).toBe(404);
  expect((await read("/wa.me/919999999999")).status).toBe(404);
});
