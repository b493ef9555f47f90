import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { connectUnread, newDraft, type SaveInput } from "../testing/new-draft.ts";
import { listContent } from "./list-content.ts";
import { saveContent } from "./save-content.ts";

const TOMORROW = { wallTime: "2026-11-24T10:00", timeZone: "Asia/Kolkata" };

let services: TestServices;
let owner: TestTenant;
let page: string;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
});
afterAll(() => services?.close());
beforeEach(async () => {
  owner = await createTenant(services);
  page = await connectUnread(owner, "facebook");
});

const draft = (change: Partial<SaveInput> = {}) => newDraft(page, change);

it("pages through the list without gaps or repeats", async () => {
  for (let i = 0; i < 7; i++) {
    services.advance(1000);
    await saveContent(owner, draft({ when: i % 2 ? TOMORROW : null }));
  }
  const seen: string[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page = await listContent(owner, { limit: 3, order: "soonest", cursor });
    seen.push(...page.items.map((item) => item.groupId));
    cursor = page.nextCursor;
  }
  expect(seen).toHaveLength(7);
  expect(new Set(seen).size).toBe(7);
});

it("finds posts by words of any version's text, by other filters too, and by words nearly right", async () => {
  const save = (caption: string, when: SaveInput["when"] = null) =>
    saveContent(
      owner,
      draft({ versions: draft().versions.map((version) => ({ ...version, caption })), when }),
    );
  await save("Paneer_tikka at 100% off", TOMORROW);
  await save("आज ताज़ा जलेबी मिलेगी");
  await save("PANEER roll with a \\ backslash");
  const find = async (search: string, more: object = {}) => {
    const { items, near } = await listContent(owner, { limit: 10, order: "newest", search, ...more });
    return { near, captions: items.map(({ caption }) => caption.slice(0, 6)) };
  };
  expect((await find("paneer")).captions.sort()).toEqual(["PANEER", "Paneer"]);
  expect(await find("paneer", { statuses: ["scheduled"] })).toEqual({ near: false, captions: ["Paneer"] });
  // Signs of patterns mean themselves.
  expect((await find("r_t")).captions).toEqual(["Paneer"]);
  expect((await find("0% o")).captions).toEqual(["Paneer"]);
  expect((await find("a \\ b")).captions).toEqual(["PANEER"]);
  for (const nothing of ["%%%", "___", "zzz xxx"]) expect((await find(nothing)).captions).toEqual([]);
  expect(await find("जलेबी")).toEqual({ near: false, captions: ["आज ताज"] });
  // Short for long vowels in Hindi, one letter for two in English.
  expect(await find("जलेबि")).toMatchObject({ near: true, captions: ["आज ताज"] });
  expect((await find("panner tikka")).near).toBe(true);
  expect(
    (await listContent(await createTenant(services), { limit: 10, order: "newest", search: "paneer" })).items,
  ).toEqual([]);

  const pages: string[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const page = await listContent(owner, { limit: 1, order: "newest", search: "paneer", cursor });
    pages.push(...page.items.map(({ groupId }) => groupId));
    cursor = page.nextCursor;
  }
  expect(new Set(pages).size).toBe(2);
  expect(pages).toHaveLength(2);
});
