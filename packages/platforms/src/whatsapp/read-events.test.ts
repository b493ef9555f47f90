import { expect, test } from "vitest";
import { readEvents } from "./read-events.ts";
import { toDailyPeople } from "./to-daily-people.ts";

const now = new Date("2026-03-01T10:00:00Z");
const read = (changes: unknown[], id: unknown = "77") =>
  readEvents({ object: "whatsapp_business_account", entry: [{ id, changes }] }, now);
const people = (value: object, field = "messages") => ({
  field,
  value: { messaging_product: "whatsapp", metadata: { phone_number_id: "11" }, ...value },
});
const status = (more: object = {}) => ({ id: "wamid.1", status: "sent", timestamp: "1772359200", ...more });

test("a status is read with reference, price and instant", () => {
  const pricing = { billable: true, pricing_model: "PMP", category: "MARKETING" };
  const wire = status({ biz_opaque_callback_data: "row-1", pricing, recipient_id: "919845012345" });
  expect(read([people({ statuses: [wire] })])).toEqual([
    {
      type: "status",
      phoneNumberId: "11",
      messageId: "wamid.1",
      reference: "row-1",
      status: "sent",
      at: new Date("2026-03-01T10:00:00Z"),
      failure: null,
      billable: true,
      category: "marketing",
    },
  ]);
});

test("what is missing is null, a listened voice note is read, numbers may stand for text", () => {
  expect(
    read([people({ statuses: [status({ status: "played", timestamp: 1772359200 })] })], 77),
  ).toMatchObject([{ status: "read", reference: null, billable: null, category: null, at: now }]);
});

test("a failure without a code of ours is still one, of this person alone", () => {
  const failed = (errors?: unknown) => status({ status: "failed", errors });
  const statuses = [failed(), failed([]), failed("odd"), failed([{ code: 999_999 }])];
  const failure = { kind: "rejected", refusal: { scope: "person", reason: "other", pausesCampaign: false } };
  expect(read([people({ statuses })])).toMatchObject(statuses.map(() => ({ status: "failed", failure })));
});

test("odd neighbours hide nothing", () => {
  const statuses = [null, {}, status({ status: "warped" }), status({ timestamp: "soon" }), status(), "x"];
  const odd = [
    { field: "messages", value: {} },
    { field: "flows", value: { event: "X" } },
    { field: "account_update", value: { event: "UNHEARD_OF" } },
    { field: "message_template_status_update", value: { event: "APPROVED" } },
  ];
  expect(read([...odd, people({ statuses, contacts: "?" })])).toMatchObject([{ messageId: "wamid.1" }]);
  expect(readEvents({ object: "page", entry: [] }, now)).toEqual([]);
  expect(readEvents(null, now)).toEqual([]);
  expect(readEvents({ object: "whatsapp_business_account", entry: [{ id: "1", changes: 7 }] }, now)).toEqual(
    [],
  );
});

test("what people write, tap and choose", () => {
  const message = (more: object) => ({
    from: "919845012345",
    id: "wamid.2",
    timestamp: "1772359200",
    ...more,
  });
  const messages = [
    message({ type: "text", text: { body: "रोको" } }),
    message({ type: "button", button: { text: "Stop promotions", payload: "p" } }),
    message({ type: "interactive", interactive: { button_reply: { id: "1", title: "Yes" } } }),
    message({ type: "image", image: { id: "5" } }),
    message({ from: "a group" }),
  ];
  expect(read([people({ messages })])).toMatchObject(
    ["रोको", "Stop promotions", "Yes", null].map((text) => ({
      type: "message",
      from: "+919845012345",
      text,
    })),
  );
  const preference = (value: string, category = "marketing_messages") => ({
    wa_id: "919845012345",
    category,
    value,
    timestamp: 1772359200,
  });
  const user_preferences = [
    preference("stop"),
    preference("resume"),
    preference("odd"),
    preference("stop", "other"),
  ];
  expect(read([people({ user_preferences }, "user_preferences")])).toMatchObject([
    { type: "preference", person: "+919845012345", marketing: "stop" },
    { type: "preference", marketing: "resume" },
  ]);
});

test("templates, numbers and the account itself", () => {
  const template = (event: string, reason?: string) => ({
    field: "message_template_status_update",
    value: { event, message_template_id: 123, reason },
  });
  const quality = (value: object) => ({
    field: "phone_number_quality_update",
    value: { display_phone_number: "919845012345", ...value },
  });
  const account = (event: string) => ({ field: "account_update", value: { event } });
  expect(
    read([
      template("APPROVED", "NONE"),
      template("PENDING_DELETION"),
      template("FLAGGED"),
      quality({ event: "FLAGGED", current_limit: "TIER_1K" }),
      quality({ event: "UPGRADE", max_daily_conversations_per_business: "TIER_10K" }),
      account("DISABLED_UPDATE"),
      account("ACCOUNT_RECONNECTED"),
    ]),
  ).toMatchObject([
    { type: "template", businessId: "77", templateId: "123", status: "approved", reason: null },
    { status: "other" },
    { status: "approved" },
    { type: "quality", isFlagged: true, dailyPeople: 1000 },
    { isFlagged: null, dailyPeople: 10_000 },
    { type: "account", businessId: "77", state: "disabled" },
    { state: "restored" },
  ]);
});

test.each([
  ["TIER_250", 250],
  ["TIER_2K", 2000],
  ["tier_100k", 100_000],
  ["TIER_UNLIMITED", null],
  ["TIER_NOT_SET", null],
])("%s is %s people a day", (tier, people) => expect(toDailyPeople(tier)).toBe(people));
