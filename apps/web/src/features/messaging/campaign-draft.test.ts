import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import { expect, test } from "vitest";
import { type CampaignDraft, checkCampaign, fitPlaceholders, saveInputOf } from "./campaign-draft.ts";

const template: MessageTemplate = {
  id: "0197a1b2-0000-7000-8000-000000000001",
  accountId: "0197a1b2-0000-7000-8000-000000000002",
  name: "jalebi",
  language: "en",
  category: "marketing",
  status: "approved",
  body: "Hi {{1}}, {{2}} today",
  footer: null,
  hasPicture: true,
  placeholderCount: 2,
  unsupported: false,
  rejectedReason: null,
  syncedAt: "2026-11-25T00:00:00Z",
};
const draft: CampaignDraft = {
  name: "Jalebi",
  templateId: template.id,
  audience: "everyone",
  labels: ["regular"],
  person: null,
  placeholders: [
    { type: "name", otherwise: "friend" },
    { type: "text", text: "jalebi" },
  ],
  picture: { id: "0197a1b2-0000-7000-8000-000000000003", url: "/media/x" },
  when: "later",
  wallTime: "2026-11-26T11:00",
};
const now = "2026-11-25T18:00";

test("a whole draft has no fault", () => {
  expect(checkCampaign(draft, template, now)).toEqual([]);
});

test.each([
  [{ labels: [], audience: "labels" as const }, "labels"],
  [{ placeholders: [{ type: "text" as const, text: " " }] }, "slot"],
  [{ picture: null }, "picture"],
  [{ wallTime: now }, "when"],
  [{ wallTime: "2026-11-26T" }, "when"],
  [{ name: " " }, "name"],
])("%o is a fault: %s", (change, fault) => {
  expect(checkCampaign({ ...draft, ...change }, template, now)).toEqual([fault]);
});

test("a time that has passed does not matter when it goes out right away", () => {
  expect(checkCampaign({ ...draft, when: "now", wallTime: "2020-01-01T10:00" }, template, now)).toEqual([]);
});

test("blanks are filled to the template's number, and what was typed stays", () => {
  expect(fitPlaceholders([{ type: "text", text: "Diwali" }], template, "friend")).toEqual([
    { type: "text", text: "Diwali" },
    { type: "text", text: "" },
  ]);
  expect(fitPlaceholders([], template, "friend")[0]).toEqual({ type: "name", otherwise: "friend" });
  expect(fitPlaceholders(draft.placeholders, undefined, "friend")).toEqual([]);
});

test("labels that were chosen before do not narrow a message to everyone", () => {
  expect(saveInputOf(draft, template, null, "Asia/Kolkata")).toMatchObject({
    audience: { type: "everyone" },
    when: { wallTime: "2026-11-26T11:00", timeZone: "Asia/Kolkata" },
  });
});

test("a picture stays at home when the template has no place for it", () => {
  const plain = { ...template, hasPicture: false };
  expect(saveInputOf(draft, plain, null, "Asia/Kolkata").mediaId).toBeNull();
});
